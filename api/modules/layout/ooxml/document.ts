// A .docx as `DocumentFacts`: styles first, then the body block by block, then what its sections show above and below.
import { child, valueOf } from '../../../platform/ooxml/nodes.ts';
import type { XmlNode } from '../../../platform/ooxml/xml.ts';
import { ok, type Result } from '../../../domain/kernel/result.ts';
import type { DocumentFacts, ParagraphFacts } from '../../../domain/layout/facts.ts';
import type { Cascade } from './cascade.ts';
import { settledComments } from './comments.ts';
import { isOn } from './measures.ts';
import { numberingOf } from './numbering.ts';
import { openPackage, type WordPackage } from './package.ts';
import { readSections, type SectionBreak } from './sections.ts';
import { readStory } from './story.ts';
import { stylesOf } from './styles.ts';
import { themeOf } from './theme.ts';

/** Reads a Word document. Refuses (`file-broken`, `file-is-bomb`, `file-encrypted`) what cannot be read safely. */
export function readDocument(docx: Uint8Array): Result<DocumentFacts> {
  const opened = openPackage(docx);
  if (!opened.ok) return opened;
  const word = opened.value;
  const cascade = readCascade(word);
  if (!cascade.ok) return cascade;
  const settings = word.byType('settings');
  if (!settings.ok) return settings;
  const settled = settledComments(word);
  if (!settled.ok) return settled;

  const body = readStory(cascade.value, true);
  let last: XmlNode | undefined;
  const main = word.main({
    parent: 'w:body',
    each(block) {
      if (block.name === 'w:sectPr') last = block;
      else body.read(block);
    },
  });
  if (!main.ok) return main;

  const breaks: readonly SectionBreak[] = [...body.sectionBreaks, { properties: last, hasTable: body.hasTable }];
  const headers = new Map<string, readonly ParagraphFacts[]>();
  const readHeader = (id: string): readonly ParagraphFacts[] => {
    const known = headers.get(id);
    if (known !== undefined) return known;
    const part = word.byId(id);
    const story = readStory(cascade.value, false);
    if (part.ok) part.value?.children.forEach(story.read);
    headers.set(id, story.paragraphs);
    return story.paragraphs;
  };
  const sections = readSections(breaks, readHeader);
  const pages = pagesOf(word);
  return ok({
    sections,
    paragraphs: body.paragraphs,
    revisions: body.revisions.map((each) => ({
      ...each,
      paragraph: Math.min(each.paragraph, body.paragraphs.length - 1),
    })),
    comments: body.comments.filter(({ id }) => !settled.value.has(id)).map(({ paragraph }) => paragraph),
    ...(pages === undefined ? {} : { pages }),
    evenHeaders: isSet(settings.value, 'w:evenAndOddHeaders'),
    spacingAdds: isSet(child(settings.value, 'w:compat'), 'w:doNotUseHTMLParagraphAutoSpacing'),
  });
}

const isSet = (node: XmlNode | undefined, name: string): boolean =>
  child(node, name) !== undefined && isOn(valueOf(node, name));

function readCascade(word: WordPackage): Result<Cascade> {
  const [theme, styles, numbering] = [word.byType('theme'), word.byType('styles'), word.byType('numbering')];
  if (!theme.ok) return theme;
  if (!styles.ok) return styles;
  if (!numbering.ok) return numbering;
  const fonts = themeOf(theme.value);
  const read = stylesOf(styles.value, fonts);
  return ok({ theme: fonts, styles: read, numbering: numberingOf(numbering.value, read.numberingOf) });
}

function pagesOf(word: WordPackage): number | undefined {
  const part = word.part('docProps/app.xml');
  const pages = part.ok ? Number(child(part.value, 'ep:Pages')?.text) : NaN;
  return Number.isInteger(pages) && pages > 0 ? pages : undefined;
}
