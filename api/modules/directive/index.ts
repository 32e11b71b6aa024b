// The door of directives.
export { directiveRoutes } from './directive.routes.ts';
export { directiveStore } from './directive.store.mongo.ts';
export { cancelOpenTasks, confirmReceipt, directiveUseCases, type DirectiveStores } from './directive.usecases.ts';
export { directiveNotices } from './notices.ts';
