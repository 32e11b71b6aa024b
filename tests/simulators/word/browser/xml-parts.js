// `Office.context.document.customXmlParts`: the older calls, which Word of every age has.
import { answering } from './file.js';
import { only } from './errors.js';
import { ask } from './host.js';

/** @param {object} body */
async function call(body) {
  const answer = await ask('POST', 'xml-parts', body);
  const said = /** @type {{ value?: unknown }} */ (await answer.json());
  return said.value;
}

/** @param {string} part */
const partOf = (part) =>
  only('Office.CustomXmlPart', {
    id: part,
    /** @param {...unknown} given */
    getXmlAsync: (...given) => void answering(given, () => call({ do: 'get', part })),
    /** @param {...unknown} given */
    deleteAsync: (...given) => void answering(given, () => call({ do: 'delete', part })),
  });

export const customXmlParts = only('Office.context.document.customXmlParts', {
  /** @param {string} namespace @param {...unknown} given */
  getByNamespaceAsync: (namespace, ...given) =>
    void answering(given, async () => {
      const parts = /** @type {string[]} */ (await call({ do: 'find', namespace }));
      return parts.map(partOf);
    }),
  /** @param {string} xml @param {...unknown} given */
  addAsync: (xml, ...given) => void answering(given, async () => partOf(String(await call({ do: 'add', xml })))),
});
