// The history of a document as the journal tells it, oldest first: when, who, what.
import { h } from './kit.js';
import { dayText, momentText, t, tOf } from './language.js';

/** @typedef {{ kind: string, [name: string]: unknown }} Fact */
/** @typedef {{ at: string, by: string, facts: readonly Fact[] }} Row */
/** @typedef {import('./names.js').NameOf} NameOf */

/**
 * What a fact says beyond its kind, in a few words.
 * @param {Fact} fact
 * @param {NameOf} nameOf
 */
function details(fact, nameOf) {
  const text = (/** @type {string} */ name) => (typeof fact[name] === 'string' ? fact[name] : undefined);
  const figure = (/** @type {string} */ name) => (typeof fact[name] === 'number' ? String(fact[name]) : undefined);
  const to =
    text('toPositionId') ??
    (fact.kind === 'decision-wanted' || fact.kind === 'signer-chosen' ? text('positionId') : undefined);
  const step = text('step');
  const due = text('dueOn');
  const hash = text('hash') ?? text('pdfSha256') ?? text('sha256');
  /** @type {[import('./language.js').Key, string | undefined][]} */
  const said = [
    ['value.arrivalNumber', figure('arrivalNumber')],
    [fact.kind === 'draft-added' ? 'value.draft' : 'value.number', figure('number')],
    ['value.round', figure('round')],
    ['value.to', to === undefined ? undefined : nameOf(to)],
    ['value.step', step === undefined ? undefined : tOf(`step.${step}`)],
    ['value.due', due === undefined ? undefined : dayText(due)],
    ['value.text', text('text')],
    ['value.reason', text('reason')],
    ['value.code', text('code')],
    ['value.hash', hash?.slice(0, 12)],
  ];
  return said.flatMap(([key, value]) => (value === undefined ? [] : [t(key, { value })])).join(' · ');
}

/**
 * @param {readonly Row[]} rows
 * @param {NameOf} nameOf
 */
export const historyList = (rows, nameOf) =>
  h(
    'ol',
    { class: 'history' },
    rows.map(({ at, by, facts }) =>
      h(
        'li',
        {},
        facts.map((fact) => {
          const more = details(fact, nameOf);
          return h(
            'p',
            {},
            h('strong', {}, tOf(`fact.${fact.kind}`)),
            more !== '' && h('span', { class: 'soft' }, ` · ${more}`),
          );
        }),
        h('div', { class: 'when' }, h('time', { datetime: at, class: 'number' }, momentText(at)), ` · ${by}`),
      ),
    ),
  );
