// What waits for somebody ("chờ xử lý"): incoming documents by the step that is theirs to take.
import { actsFor, holds, type Actor } from '../kernel/actor.ts';
import type { IncomingDocument } from './incoming.ts';

/** Chờ vào sổ, chờ trình, chờ phân phối, chờ chỉ đạo; `all` is everything that may be read. */
export const incomingBoxes = ['all', 'to-register', 'to-present', 'to-distribute', 'to-direct'] as const;
export type IncomingBox = (typeof incomingBoxes)[number];

/** The boxes in which something can wait for this actor. */
export const incomingBoxesOf = (actor: Actor): readonly IncomingBox[] => [
  ...(holds(actor, 'registry-clerk') ? (['to-register', 'to-present'] as const) : []),
  ...(holds(actor, 'office-chief') ? (['to-distribute'] as const) : []),
  ...(holds(actor, 'leader', 'deputy-leader') ? (['to-direct'] as const) : []),
];

/** Whether the document lies in the box of this actor. Who may read it at all is asked apart. */
export function liesInBox(incoming: IncomingDocument, box: IncomingBox, actor: Actor): boolean {
  if (box === 'all') return true;
  if (!incomingBoxesOf(actor).includes(box)) return false;
  const { state, presented } = incoming;
  switch (box) {
    case 'to-register':
      return state === 'received';
    case 'to-present':
      return state === 'registered';
    case 'to-distribute':
      return state === 'presented' && presented?.toPositionId === undefined;
    case 'to-direct':
      return state === 'presented' && presented?.toPositionId !== undefined && actsFor(actor, presented.toPositionId);
  }
}
