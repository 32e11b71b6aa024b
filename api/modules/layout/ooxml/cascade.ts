// Effective formatting: document defaults, table style, paragraph style, numbering, character style, direct (ECMA-376-1, 17.7.2).
import type { XmlNode } from '../../../platform/ooxml/xml.ts';
import { valueOf } from '../../../platform/ooxml/nodes.ts';
import type { Numbering } from './numbering.ts';
import {
  overlayParagraph,
  overlayRun,
  paragraphProperties,
  runProperties,
  toggles,
  type ParagraphProperties,
  type RunProperties,
  type Toggles,
} from './properties.ts';
import { saidNothing, type Said, type Styles } from './styles.ts';
import type { Theme } from './theme.ts';

export interface Cascade {
  readonly styles: Styles;
  readonly theme: Theme;
  readonly numbering: Numbering;
}

/** A paragraph's effective properties, and what its runs start from. */
export interface ResolvedParagraph {
  readonly styleId: string;
  readonly properties: ParagraphProperties;
  readonly run: (rPr: XmlNode | undefined) => RunProperties;
}

export function resolveParagraph(
  pPr: XmlNode | undefined,
  table: Said | undefined,
  { styles, theme, numbering }: Cascade,
): ResolvedParagraph {
  const styleId = valueOf(pPr, 'w:pStyle') ?? styles.defaultParagraphStyle;
  const style = styles.paragraph(styleId);
  const direct = paragraphProperties(pPr);
  const tableSaid = table ?? saidNothing;
  const base = overlayParagraph(styles.defaults.paragraph, tableSaid.paragraph);
  const ofLevel = (said: ParagraphProperties): ParagraphProperties =>
    numbering.level(said.numberingId ?? style.paragraph.numberingId, said.level ?? style.paragraph.level ?? 0)
      ?.paragraph ?? {};

  // numbering of a style lies under that style's own indents, numbering set directly lies over them
  const styled =
    style.paragraph.numberingId === undefined
      ? overlayParagraph(base, style.paragraph)
      : overlayParagraph(overlayParagraph(base, ofLevel(style.paragraph)), style.paragraph);
  const numbered = direct.numberingId === undefined ? styled : overlayParagraph(styled, ofLevel(direct));
  const properties = overlayParagraph(numbered, direct);

  const known = new Map<string, RunProperties>();
  const underRun = (characterStyle: string) => {
    const found = known.get(characterStyle);
    if (found !== undefined) return found;
    const character = characterStyle === '' ? saidNothing : styles.character(characterStyle);
    const level = [tableSaid.run, style.run, character.run].reduce(overlayRun, styles.defaults.run);
    const combined = combine(
      styles.defaults.run.toggles,
      tableSaid.run.toggles,
      style.run.toggles,
      character.run.toggles,
    );
    const made: RunProperties = { ...level, toggles: combined };
    known.set(characterStyle, made);
    return made;
  };
  return {
    styleId,
    properties,
    run(rPr) {
      const under = underRun(valueOf(rPr, 'w:rStyle') ?? '');
      return overlayRun(under, runProperties(rPr, theme));
    },
  };
}

/**
 * Toggle properties of the style levels: on where the defaults say so, else on where an odd number of levels says so
 * (ECMA-376-1, 17.7.3). Direct formatting, laid over the answer, sets them absolutely.
 */
export function combine(defaults: Toggles, table: Toggles, paragraph: Toggles, character: Toggles): Toggles {
  const combined: Toggles = {};
  for (const toggle of toggles) {
    const levels = [table, paragraph, character].filter((level) => level[toggle] === true).length;
    combined[toggle] = defaults[toggle] === true || levels % 2 === 1;
  }
  return combined;
}
