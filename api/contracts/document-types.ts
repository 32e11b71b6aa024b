// The document types and their names, for screens that let somebody choose one.
export { documentTypes } from '../domain/documents/document-types.ts';
