// One document on the screen: what it is, its files and first page, and its history.
import { chip, factList, h, show } from './kit.js';
import { dayText, t, tOf } from './language.js';
import { fileList, pagePicture } from './files-view.js';
import { historyList } from './history-view.js';
import { names } from './names.js';
import { read } from './session.js';

/** @typedef {import('./views.js').IncomingView} IncomingView */
/** @typedef {import('./views.js').OutgoingView} OutgoingView */
/** @typedef {import('./history-view.js').Row} Row */
/** @typedef {import('./files-view.js').FileLine} FileLine */

/** @param {{ dueOn: string, remaining: number, colour: string }} deadline */
const dueText = ({ dueOn, remaining }) => [
  `${dayText(dueOn)} `,
  chip(
    remaining < 0
      ? t('document.late', { days: -remaining })
      : remaining === 0
        ? t('document.today')
        : t('document.left', { days: remaining }),
    remaining < 0 ? 'bad' : remaining < 3 ? 'warn' : '',
  ),
];

/** @param {string} priority */
const priorityOf = (priority) =>
  chip(tOf(`priority.${priority}`), priority === 'normal' ? '' : priority === 'express' ? 'bad' : 'warn');

/** @param {IncomingView} view */
const incomingFacts = (view) =>
  factList([
    [t('document.state'), chip(tOf(`state.${view.state}`))],
    view.arrival && [t('document.arrival'), `${view.arrival.number}, ${dayText(view.arrival.on)}`],
    [t('document.issuer'), view.issuer.name],
    [t('document.code'), view.code.text],
    [t('document.issued'), dayText(view.issuedOn)],
    [t('document.type'), view.documentTypeName],
    [t('document.priority'), priorityOf(view.priority)],
    [t('document.original'), tOf(`original.${view.original}`)],
    [
      t('document.signature'),
      [
        tOf(`verdict.${view.signature.verdict}`),
        view.signature.signers.length > 0 ? `: ${view.signature.signers.join('; ')}` : '',
      ],
    ],
    view.lead && [t('document.lead'), view.lead.name],
    view.deadline && [t('document.due'), dueText(view.deadline)],
    view.ended?.reason !== undefined && [t('document.reason'), view.ended.reason],
    view.answeredBy !== undefined && [
      t('document.answered-by'),
      h('a', { href: `#/outgoing/${view.answeredBy}` }, t('document.open-other')),
    ],
  ]);

/** @param {OutgoingView} view */
const outgoingFacts = (view) =>
  factList([
    [
      t('document.state'),
      chip(
        tOf(`state.${view.state}`),
        view.state === 'issued' ? 'good' : view.state === 'void' || view.state === 'recalled' ? 'bad' : '',
      ),
    ],
    view.issue && [t('document.code'), view.issue.code],
    view.issue && [t('document.issued'), dayText(view.issue.issuedOn)],
    [t('document.type'), view.typeName],
    [t('document.priority'), priorityOf(view.priority)],
    [t('document.original'), tOf(`original.${view.original}`)],
    view.signer && [t('document.formula'), view.signer.authorityLines.join(' / ')],
    [t('document.recipients'), view.recipients.map(({ name }) => name).join('; ')],
    view.round > 0 && [t('document.round'), view.round],
    view.paperPlace !== undefined && [t('document.paper'), view.paperPlace],
    view.issue?.stuck && [t('fact.issue-stuck'), view.issue.stuck.reason],
    view.ending && [t('document.reason'), view.ending.reason],
    view.answers && [
      t('document.answers'),
      h('a', { href: `#/incoming/${view.answers.incomingId}` }, t('document.open-other')),
    ],
  ]);

const isPdf = (/** @type {string} */ name) => /\.pdf$/i.test(name);

/**
 * @param {IncomingView} view
 * @returns {FileLine[]}
 */
const incomingFiles = (view) =>
  view.files.map(({ sha256, name, size, mediaType }, at) => ({
    label: `${at + 1}`,
    name,
    size,
    path: `/incoming-documents/${view.id}/files/${sha256}`,
    isPdf: mediaType === 'application/pdf' || isPdf(name),
  }));

/** @param {OutgoingView} view */
const signedHash = (view) =>
  view.signatures.findLast((one) => one.void === undefined && one.sha256 !== undefined)?.sha256;

/** The newest PDF of an outgoing document: issued, signed, submitted or previewed. */
const newestPdf = (/** @type {OutgoingView} */ view) =>
  view.issue?.sha256 ?? signedHash(view) ?? view.submitted?.pdfSha256 ?? view.preview?.pdfSha256;

/**
 * @param {OutgoingView} view
 * @returns {FileLine[]}
 */
function outgoingFiles(view) {
  const path = (/** @type {string} */ sha256) => `/outgoing-documents/${view.id}/files/${sha256}`;
  /** @type {[string, string | undefined][]} */
  const pdfs = [
    [t('file.issued'), view.issue?.sha256],
    [t('file.signed'), signedHash(view)],
    [t('file.submitted'), view.submitted?.pdfSha256],
    [t('file.preview'), view.submitted === undefined ? view.preview?.pdfSha256 : undefined],
  ];
  return [
    ...pdfs.flatMap(([label, sha256]) =>
      sha256 === undefined
        ? []
        : [
            {
              label,
              name: `${view.issue?.code.replace(/\W+/gu, '-') ?? 'van-ban'}.pdf`,
              path: path(sha256),
              isPdf: true,
            },
          ],
    ),
    ...(view.round > 0
      ? [
          {
            label: t('file.slip'),
            name: 'phieu-trinh.pdf',
            path: `/outgoing-documents/${view.id}/submission/slip`,
            isPdf: true,
          },
        ]
      : []),
    ...view.attachments.map(({ name, sha256, size }) => ({
      label: name,
      name,
      size,
      path: path(sha256),
      isPdf: isPdf(name),
    })),
    ...view.drafts.toReversed().map(({ number, name, size, sha256 }) => ({
      label: t('file.draft', { number }),
      name,
      size,
      path: path(sha256),
      isPdf: false,
    })),
  ];
}

/**
 * @param {HTMLElement} view
 * @param {'incoming' | 'outgoing'} kind
 * @param {string} id
 * @param {string | undefined} back the address of the book, for those who may read it
 */
export async function documentView(view, kind, id, back) {
  const base = `/${kind}-documents/${encodeURIComponent(id)}`;
  const document_ = await read(base);
  const nameOf = await names();
  const history =
    /** @type {{ items: { at: string, by?: { title: string, fullName: string }, positionId?: string, facts: Row['facts'] }[] }} */ (
      await read(`${base}/history`)
    );
  const rows = history.items.map(({ at, by, positionId, facts }) => ({
    at,
    by: by && by.fullName !== '' ? `${by.fullName}, ${by.title}` : nameOf(positionId ?? ''),
    facts,
  }));
  const incoming = /** @type {IncomingView} */ (document_);
  const outgoing = /** @type {OutgoingView} */ (document_);
  const subject = kind === 'incoming' ? incoming.subject : outgoing.subject;
  const picture = h('div', {});
  show(
    view,
    back !== undefined && h('p', {}, h('a', { href: back }, `← ${t('document.back')}`)),
    h('h2', {}, subject.charAt(0).toLocaleUpperCase('vi') + subject.slice(1)),
    h(
      'div',
      { class: 'split' },
      h(
        'div',
        {},
        kind === 'incoming' ? incomingFacts(incoming) : outgoingFacts(outgoing),
        h('h3', {}, t('document.files')),
        fileList(kind === 'incoming' ? incomingFiles(incoming) : outgoingFiles(outgoing)),
        picture,
      ),
      h(
        'section',
        { 'aria-labelledby': 'history' },
        h('h3', { id: 'history' }, t('document.history')),
        historyList(rows, nameOf),
      ),
    ),
  );
  const first = kind === 'outgoing' ? newestPdf(outgoing) : undefined;
  if (first !== undefined)
    void pagePicture(`${base}/files/${first}/pages/1`, t('document.page')).then((shown) => show(picture, shown));
}
