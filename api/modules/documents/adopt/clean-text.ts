// Cleaning the words of a paragraph in its markup: precomposed letters, one blank between words, none at the end. Runs, formats
// and everything that is no text stay as they are.
import { escapeXml, unescapeXml } from '../ooxml/xml.ts';

const pieces = /(<w:t(?:\s[^<>]*)?>)([^<]*)(<\/w:t>)|<w:(?:br|cr|tab)(?:\s[^<>]*)?\/>/g;

const written = (opening: string, text: string): string =>
  /^\s|\s$/u.test(text) && !opening.includes('xml:space') ? opening.replace(/>$/, ' xml:space="preserve">') : opening;

/** Precomposed letters in all texts of this markup. */
export const composed = (xml: string): string =>
  xml.replace(pieces, (whole: string, opening?: string, text?: string, closing?: string) => {
    if (opening === undefined) return whole;
    const said = unescapeXml(text ?? '');
    const clean = said.normalize('NFC');
    return clean === said ? whole : `${opening}${escapeXml(clean)}${closing ?? ''}`;
  });

/** A paragraph of prose with single blanks; blanks before its first word stay, for they may be somebody's indent. */
export function singleSpaced(xml: string): string {
  let [wordSeen, blankBefore] = [false, false];
  const texts = [...xml.matchAll(pieces)].map(([, opening, text = '']) => {
    if (opening === undefined) {
      [wordSeen, blankBefore] = [false, false];
      return undefined;
    }
    let clean = '';
    for (const letter of unescapeXml(text)) {
      if (letter === ' ' && blankBefore && wordSeen) continue;
      blankBefore = letter === ' ';
      wordSeen ||= !blankBefore;
      clean += letter;
    }
    return clean;
  });
  const last = texts.findLastIndex((text) => text === undefined || text !== '');
  if (wordSeen && last >= 0) texts[last] = texts[last]?.replace(/ +$/u, '');
  let index = 0;
  return xml.replace(pieces, (whole: string, opening?: string, text?: string, closing?: string) => {
    const clean = texts[index++];
    if (opening === undefined || clean === undefined || clean === unescapeXml(text ?? '')) return whole;
    return `${written(opening, clean)}${escapeXml(clean)}${closing ?? ''}`;
  });
}
