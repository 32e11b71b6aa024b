// Why a document came back to its drafter: sent back on its route, or returned by the registry after it was signed.
import { note } from './kit.js';
import { momentText, t } from './language.js';

/** @typedef {import('../../../api/contracts/outgoing-views.ts').OutgoingView} OutgoingView */

// prettier-ignore
const words = {
  back:   { vi: '{who} trả lại, {at}: {reason}', en: 'Sent back by {who}, {at}: {reason}' },
  voided: { vi: '{who} trả lại, {at}; chữ ký không còn hiệu lực: {reason}', en: 'Returned by {who}, {at}; the signature is void: {reason}' },
};

/**
 * Every return of a signed document, oldest first, each as a sentence.
 * @param {OutgoingView} document
 * @param {import('./main.js').Directory} directory
 */
export const clerkReturns = ({ signatures }, directory) =>
  signatures.flatMap((signature) => {
    const ended = signature.void;
    if (ended === undefined) return [];
    const { at, positionId, reason } = ended;
    return [{ at, text: t(words.voided, { who: directory.person(positionId), at: momentText(at), reason }) }];
  });

/**
 * The last reason, for as long as the document lies with its drafter again.
 * @param {OutgoingView} document
 * @param {import('./main.js').Directory} directory
 */
export function cameBack(document, directory) {
  if (document.state !== 'sent-back') return undefined;
  const sent = document.decisions.flatMap(({ verdict, positionId, at, reason = '' }) =>
    verdict === 'sent-back'
      ? [{ at, text: t(words.back, { who: directory.person(positionId), at: momentText(at), reason }) }]
      : [],
  );
  const [newest] = [...sent, ...clerkReturns(document, directory)].sort((one, other) => other.at.localeCompare(one.at));
  return newest && note('warn', newest.text);
}
