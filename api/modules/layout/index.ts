// The door of the layout check.
export { checkLayout, type LayoutOptions, type LayoutReport } from './check-layout.ts';
export { readDocument } from './ooxml/document.ts';
