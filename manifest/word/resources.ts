// The texts, addresses and pictures of the add-in-only manifest, which its buttons name by short ids.
import { iconAddress, paneAddress, ribbonButtons, ribbonIconSizes } from './buttons.ts';
import { english, vietnamese, type AddinWords } from './words.ts';
import { element, type Element } from './xml.ts';

/** Ids are 32 letters at most. */
export const resourceIds = {
  icon: (size: number): string => `icon.${size}`,
  page: (button: string): string => `page.${button}`,
  label: (button: string): string => `label.${button}`,
  description: (button: string): string => `description.${button}`,
  group: 'label.group',
};

const plain = (kind: string, id: string, value: string): Element => element(kind, { id, DefaultValue: value });

/** A text in both languages. */
const text = (id: string, say: (words: AddinWords) => string): Element =>
  element(
    'bt:String',
    { id, DefaultValue: say(vietnamese) },
    element('bt:Override', { Locale: 'en-US', Value: say(english) }),
  );

/** In the order in which the schema wants them: pictures, addresses, short texts, long texts. */
export const resources = (publicUrl: URL): Element =>
  element(
    'Resources',
    {},
    element(
      'bt:Images',
      {},
      ...ribbonIconSizes.map((size) => plain('bt:Image', resourceIds.icon(size), iconAddress(publicUrl, size))),
    ),
    element(
      'bt:Urls',
      {},
      ...ribbonButtons.map(({ id, query }) => plain('bt:Url', resourceIds.page(id), paneAddress(publicUrl, query))),
    ),
    element(
      'bt:ShortStrings',
      {},
      text(resourceIds.group, ({ group }) => group),
      ...ribbonButtons.map(({ id, words }) => text(resourceIds.label(id), (all) => words(all).label)),
    ),
    element(
      'bt:LongStrings',
      {},
      ...ribbonButtons.map(({ id, words }) => text(resourceIds.description(id), (all) => words(all).description)),
    ),
  );
