// The door of the layout check.
export { checkLayout, type LayoutOptions } from './check-layout.ts';
export { readDocument } from './ooxml/document.ts';
