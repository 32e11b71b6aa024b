// The data part of a document: what its bound controls show, one element a tag.
import { documentNamespace } from '../ooxml/data-part.ts';
import { escapeXml } from '../ooxml/xml.ts';
import type { TemplateName } from '../fields.ts';
import { boundTags, dataPartId, listTags } from './controls.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const inner = (tag: string, text: string): string =>
  listTags.some((list) => list === tag) && text !== ''
    ? text
        .split('\n')
        .map((line) => `<line>${escapeXml(line)}</line>`)
        .join('')
    : escapeXml(text);

/** The part and its properties, by whose id the controls find it. `adopted` is a document that began without a template. */
export const dataParts = (
  template: TemplateName | 'adopted',
  values: ReadonlyMap<string, string>,
): { readonly xml: string; readonly properties: string } => ({
  xml:
    `${declaration}<document xmlns="${documentNamespace}" template="${template}">` +
    [...boundTags, 'priority'].map((tag) => `<${tag}>${inner(tag, values.get(tag) ?? '')}</${tag}>`).join('') +
    '</document>',
  properties:
    `${declaration}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="${dataPartId}">` +
    `<ds:schemaRefs><ds:schemaRef ds:uri="${documentNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
});
