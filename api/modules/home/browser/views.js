// The views of the API that the register pages read, as types: the contracts are the one place where they are written.

/** @typedef {import('zod').infer<typeof import('../../../contracts/register.ts').RegisterView>} RegisterView */
/** @typedef {import('zod').infer<typeof import('../../../contracts/register.ts').RegisterEntryView>} EntryView */
/** @typedef {import('zod').infer<typeof import('../../../contracts/incoming.ts').IncomingView>} IncomingView */
/** @typedef {import('zod').infer<typeof import('../../../contracts/search.ts').SearchHitView>} SearchHit */
/** @typedef {import('../../../contracts/outgoing-views.ts').OutgoingView} OutgoingView */
/** @typedef {import('../../../contracts/outgoing-views.ts').OutgoingSummary} OutgoingSummary */
/** @typedef {import('zod').infer<typeof import('../../../contracts/parts.ts').HistoryRow>} IncomingHistoryRow */
/** @typedef {{ id: string, at: string, positionId: string, onBehalfOf?: string, facts: { kind: string, [name: string]: unknown }[] }} OutgoingHistoryRow */
/** @typedef {{ id: string, fullName: string, title: string }} PositionView */
/** @typedef {{ id: string, name: string }} UnitView */

/**
 * @template T
 * @typedef {{ items: T[], next?: string }} Page
 */

export {};
