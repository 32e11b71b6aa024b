// The door of the pages for people: start page, API page, register view.
export { homePages } from './pages.ts';
