// The API page, made from /openapi.json: operations in groups, each with parameters, body, answer and problems; a search.
import { byId, h, show } from './kit.js';
import { fold, t, tOf } from './language.js';
import { fieldItem, fieldList, typeText } from './docs-schema.js';
import { frame } from './shell.js';
import { trouble } from './waiting.js';

/** @typedef {import('./docs-schema.js').Schema} Schema */
/** @typedef {{ name: string, in: string, required: boolean, description?: string, schema: Schema }} Parameter */
/** @typedef {{ description: string, content?: Record<string, { schema: Schema }> }} Answer */
/**
 * @typedef {object} Operation
 * @property {string} operationId
 * @property {string} summary
 * @property {string[]} tags
 * @property {unknown[]} security
 * @property {Parameter[]} parameters
 * @property {{ content: Record<string, { schema: Schema }> }} [requestBody]
 * @property {Record<string, Answer>} responses
 */
/** @typedef {{ info: { version: string }, paths: Record<string, Record<string, Operation>> }} OpenApi */
/** @typedef {Operation & { path: string, method: string, text: string }} Listed */

frame();

/**
 * @param {OpenApi} description
 * @returns {Listed[]}
 */
const operationsOf = (description) =>
  Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...operation,
      path,
      method,
      text: fold(
        JSON.stringify([
          path,
          method,
          operation.operationId,
          operation.summary,
          operation.tags.map((tag) => tOf(`tag.${tag}`)),
          operation.parameters.map(({ name }) => name),
          Object.values(operation.responses).map((answer) => answer.description),
        ]),
      ),
    })),
  );

/** @param {Record<string, { schema: Schema }>} content */
function bodyOf(content) {
  const [type, body] = Object.entries(content)[0] ?? ['', { schema: {} }];
  return [
    h('p', { class: 'soft' }, h('code', {}, type), body.schema.properties ? '' : ` · ${typeText(body.schema)}`),
    fieldList(body.schema),
  ];
}

/** @param {Listed} operation */
function problemsOf(operation) {
  const rows = Object.entries(operation.responses)
    .filter(([status]) => Number(status) >= 400)
    .flatMap(([status, { description }]) =>
      description.split('\n\n').map((line) => {
        const [, code = '', title = line] = /^`([^`]+)`: (.*)$/s.exec(line) ?? [];
        return [h('dt', {}, status, ' ', h('code', {}, code)), h('dd', { lang: 'vi' }, title)];
      }),
    );
  return h('dl', { class: 'problems' }, rows.flat());
}

/** @param {Listed} operation */
const exampleOf = ({ method, path, parameters, requestBody, security }) =>
  [
    `curl -X ${method.toUpperCase()} ${location.origin}${path}`,
    ...(security.length > 0 ? ["-H 'Authorization: Bearer …'"] : []),
    ...parameters
      .filter((one) => one.in === 'header')
      .map(({ name }) => `-H '${name}: ${name === 'If-Match' ? '"1"' : '…'}'`),
    ...(requestBody && 'application/json' in requestBody.content
      ? ["-H 'Content-Type: application/json'", "-d '{…}'"]
      : []),
    ...(requestBody && !('application/json' in requestBody.content) ? ['--data-binary @…'] : []),
  ].join(' \\\n  ');

/** @param {Listed} operation */
function detailsOf(operation) {
  const success = Object.entries(operation.responses).find(([status]) => Number(status) < 400);
  return h(
    'div',
    {},
    operation.security.length === 0 && h('p', { class: 'soft' }, t('docs.anybody')),
    operation.parameters.length > 0 && [
      h('h3', {}, t('docs.parameters')),
      h(
        'ul',
        { class: 'schema' },
        operation.parameters.map(({ name, in: place, required, schema, description }) =>
          fieldItem(
            name,
            {
              ...schema,
              description: [
                t(`docs.in-${/** @type {'path' | 'query' | 'header'} */ (place)}`),
                schema.description ?? description,
              ]
                .filter(Boolean)
                .join('. '),
            },
            required,
          ),
        ),
      ),
    ],
    operation.requestBody && [h('h3', {}, t('docs.body')), ...bodyOf(operation.requestBody.content)],
    success && [
      h('h3', {}, `${t('docs.answer')} ${success[0]}`),
      ...(success[1].content ? bodyOf(success[1].content) : [h('p', { class: 'soft' }, success[1].description)]),
    ],
    h('h3', {}, t('docs.problems')),
    problemsOf(operation),
    h('h3', {}, t('docs.example')),
    h('pre', { tabindex: 0 }, exampleOf(operation)),
  );
}

/** A path may break before each of its parts. @param {string} path */
const breakable = (path) => path.split(/(?=\/)/).flatMap((part) => [h('wbr'), part]);

/** @param {Listed} operation */
function card(operation) {
  const element = h(
    'details',
    { class: 'operation', id: operation.operationId },
    h(
      'summary',
      {},
      h('span', { class: `method ${operation.method}` }, operation.method.toUpperCase()),
      h('code', {}, breakable(operation.path)),
      h('span', { class: 'about', lang: 'vi' }, operation.summary),
    ),
  );
  // most are never opened: what is inside is made when it is
  element.addEventListener('toggle', () => {
    if (element.open && element.childElementCount === 1) element.append(detailsOf(operation));
  });
  return element;
}

/**
 * @param {readonly Listed[]} operations
 * @param {string} wanted
 */
function draw(operations, wanted) {
  const parts = fold(wanted).split(/\s+/).filter(Boolean);
  const matching = operations.filter(({ text }) => parts.every((part) => text.includes(part)));
  const groups = Map.groupBy(matching, ({ tags }) => tags[0] ?? '');
  show(
    byId('groups'),
    [...groups].map(([tag, list]) =>
      h('a', { href: `#group-${tag}` }, tOf(`tag.${tag}`), h('span', { class: 'soft' }, list.length)),
    ),
  );
  show(
    byId('operations'),
    ...[...groups].flatMap(([tag, list]) => [h('h2', { id: `group-${tag}` }, tOf(`tag.${tag}`)), ...list.map(card)]),
  );
  show(byId('found'), t('docs.found', { count: matching.length, of: operations.length }));
}

function openNamed() {
  const element = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (element instanceof HTMLDetailsElement) element.open = true;
  element?.scrollIntoView();
}

async function start() {
  const answer = await fetch('/openapi.json');
  const operations = operationsOf(/** @type {OpenApi} */ (await answer.json()));
  draw(operations, '');
  const find = /** @type {HTMLInputElement} */ (byId('find'));
  find.addEventListener('input', () => draw(operations, find.value));
  addEventListener('hashchange', openNamed);
  openNamed();
}

function tryToStart() {
  start().catch((/** @type {unknown} */ thrown) => show(byId('operations'), trouble(thrown, tryToStart)));
}

tryToStart();
