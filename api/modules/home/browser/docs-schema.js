// A JSON schema as people read it: a list of fields with their types, limits and meanings.
import { h } from './kit.js';
import { t } from './language.js';

/**
 * @typedef {object} Schema
 * @property {string | string[]} [type]
 * @property {string} [description]
 * @property {Record<string, Schema>} [properties]
 * @property {string[]} [required]
 * @property {Schema} [items]
 * @property {Schema[]} [anyOf]
 * @property {Schema[]} [oneOf]
 * @property {Schema[]} [allOf]
 * @property {unknown[]} [enum]
 * @property {unknown} [const]
 * @property {unknown} [default]
 * @property {string} [format]
 * @property {string} [$ref]
 * @property {Schema | boolean} [additionalProperties]
 * @property {number} [minimum]
 * @property {number} [maximum]
 * @property {number} [minLength]
 * @property {number} [maxLength]
 * @property {number} [minItems]
 * @property {number} [maxItems]
 */

/** Beyond these a limit is the machine's and not the matter's. */
const large = Number.MAX_SAFE_INTEGER;

/**
 * The type in a few words.
 * @param {Schema} schema
 * @returns {string}
 */
export function typeText(schema) {
  if (schema.$ref !== undefined) return schema.$ref.split('/').at(-1) ?? schema.$ref;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.items) {
    const inner = typeText(schema.items);
    return inner.includes(' | ') ? `(${inner})[]` : `${inner}[]`;
  }
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.every(isObject) ? t('schema.one-of') : choices.map(typeText).join(' | ');
  const type = Array.isArray(schema.type) ? schema.type.join(' | ') : (schema.type ?? t('schema.any'));
  return schema.format === undefined ? type : `${type} (${schema.format})`;
}

/** @param {Schema} schema */
const isObject = (schema) => schema.properties !== undefined;

/**
 * @param {Schema} schema
 * @returns {string}
 */
function limits(schema) {
  const { minimum, maximum, minLength, maxLength, minItems, maxItems } = schema;
  /**
   * @param {number | undefined} low
   * @param {number | undefined} high
   * @param {string} unit
   */
  const range = (low, high, unit) => {
    const least = low !== undefined && low > -large ? `≥ ${low}` : '';
    const most = high !== undefined && high < large ? `≤ ${high}` : '';
    const both = [least, most].filter(Boolean).join(', ');
    return both === '' ? '' : `${both}${unit}`;
  };
  return [
    range(minimum, maximum, ''),
    range(minLength, maxLength, ` ${t('schema.characters')}`),
    range(minItems, maxItems, ` ${t('schema.items')}`),
    schema.default === undefined ? '' : `${t('schema.default')} ${JSON.stringify(schema.default)}`,
  ]
    .filter(Boolean)
    .join('; ');
}

/**
 * The fields of a schema, those of its parts inside them.
 * @param {Schema} schema
 * @returns {HTMLElement | undefined}
 */
export function fieldList(schema) {
  const inner =
    schema.items ?? (typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined);
  const choices = schema.anyOf ?? schema.oneOf;
  if (schema.properties) {
    const required = new Set(schema.required);
    return h(
      'ul',
      { class: 'schema' },
      Object.entries(schema.properties).map(([name, field]) => fieldItem(name, field, required.has(name))),
    );
  }
  if (choices?.some(isObject))
    return h(
      'ul',
      { class: 'schema' },
      choices.map((choice, at) =>
        h('li', {}, h('span', { class: 'about' }, t('schema.choice', { at: at + 1 })), fieldList(choice)),
      ),
    );
  return inner ? fieldList(inner) : undefined;
}

/**
 * @param {string} name
 * @param {Schema} schema
 * @param {boolean} required
 */
export function fieldItem(name, schema, required) {
  const more = [required ? t('schema.required') : '', limits(schema)].filter(Boolean).join('; ');
  return h(
    'li',
    {},
    h('code', {}, h('b', {}, name)),
    ' ',
    h('code', {}, typeText(schema)),
    more !== '' && h('span', { class: 'about' }, ` · ${more}`),
    schema.description !== undefined && h('span', { class: 'about', lang: 'vi' }, ` · ${schema.description}`),
    fieldList(schema),
  );
}
