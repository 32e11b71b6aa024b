// Where the paragraphs that the layout check counted stand in the markup, so that what was recognised can be changed in place.
import { ok, refuse, type Result } from '../../../domain/kernel/result.ts';
import type { ParagraphFacts } from '../../../domain/layout/facts.ts';
import { textOf } from '../ooxml/controls.ts';
import { elements, type XmlRange } from '../ooxml/xml.ts';

const letters = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');

/**
 * The range of each paragraph, by its number. Copies for older programs are not counted. Refuses `draft-not-recognised` when the
 * markup is built in a way in which the two do not meet: nothing may be changed then.
 */
export function paragraphPlaces(xml: string, paragraphs: readonly ParagraphFacts[]): Result<readonly XmlRange[]> {
  const copies = elements(xml, 'mc:Fallback');
  const places = elements(xml, 'w:p').filter(
    ({ start }) => !copies.some((copy) => copy.start < start && start < copy.end),
  );
  const meet =
    places.length === paragraphs.length &&
    places.every(({ start, end }, index) => {
      const inside = xml.slice(start, end);
      // a paragraph that holds a text box holds its words too
      return inside.includes('<w:txbxContent') || letters(textOf(inside)) === letters(paragraphs[index]?.text ?? '');
    });
  if (meet) return ok(places);
  return refuse({
    code: 'draft-not-recognised',
    detail: 'Cấu trúc tệp này không cho phép gắn ô mẫu. Hãy tạo dự thảo từ mẫu rồi chép nội dung sang.',
  });
}

/** True for markup whose elements all begin and end in it. */
export function isWhole(xml: string): boolean {
  let depth = 0;
  for (const [tag] of xml.matchAll(/<[^<>]*>/g)) {
    if (tag.startsWith('<!') || tag.startsWith('<?') || tag.endsWith('/>')) continue;
    depth += tag.startsWith('</') ? -1 : 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
