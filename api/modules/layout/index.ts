// The door of the layout check.
export { checkLayout, type LayoutOptions, type LayoutReport, type LayoutSummary } from './check-layout.ts';
