// Theme fonts and colours: what `minorHAnsi` or `text1` mean in this document.
import { child } from '../../../platform/ooxml/nodes.ts';
import type { XmlNode } from '../../../platform/ooxml/xml.ts';

export interface Theme {
  readonly font: (name: string | undefined) => string | undefined;
  readonly colour: (name: string | undefined) => string | undefined;
}

const faces: Readonly<Record<string, string>> = { HAnsi: 'a:latin', Ascii: 'a:latin', EastAsia: 'a:ea', Bidi: 'a:cs' };
// prettier-ignore
const colourNames: Readonly<Record<string, string>> = {
  text1: 'dk1', dark1: 'dk1', background1: 'lt1', light1: 'lt1', text2: 'dk2', dark2: 'dk2', background2: 'lt2', light2: 'lt2',
  hyperlink: 'hlink', followedHyperlink: 'folHlink',
};

/** The theme of a document; without a part, or for what it does not define, nothing. */
export function themeOf(part: XmlNode | undefined): Theme {
  const elements = child(part, 'a:themeElements');
  const fonts = child(elements, 'a:fontScheme');
  const colours = child(elements, 'a:clrScheme');
  return {
    font(name) {
      const [, set, slot = ''] = /^(major|minor)(\w+)$/.exec(name ?? '') ?? [];
      if (set === undefined) return undefined;
      const face = child(child(fonts, `a:${set}Font`), faces[slot] ?? 'a:latin')?.attributes['typeface'];
      return face === '' ? undefined : face;
    },
    colour(name) {
      if (name === undefined) return undefined;
      const colour = child(colours, `a:${colourNames[name] ?? name}`)?.children[0]?.attributes;
      return (colour?.['lastClr'] ?? colour?.['val'])?.toLowerCase();
    },
  };
}
