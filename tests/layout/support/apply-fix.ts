// Does to the facts of a document what Word would do to the document: the steps of a fix, at each of its places.
import type { DocumentFacts, ParagraphFacts, RunFacts } from '../../../api/domain/layout/facts.ts';
import type { Finding } from '../../../api/domain/layout/finding.ts';
import type { FixStep } from '../../../api/domain/layout/fix.ts';

interface Rewriting {
  readonly from: string;
  readonly to: string;
  readonly nth?: number;
  readonly font?: string | undefined;
}

/** The runs with one place of `from` written anew, in the look of its first letter. */
function rewrite(runs: readonly RunFacts[], { from, to, nth = 0, font }: Rewriting): readonly RunFacts[] {
  const whole = runs.map(({ text }) => text).join('');
  let start = whole.indexOf(from);
  for (let left = nth; left > 0; left -= 1) start = whole.indexOf(from, start + from.length);
  if (start < 0) throw new Error(`“${from}” is not in the paragraph`);
  let at = 0;
  let written = false;
  return runs.map((run) => {
    const [begin, end] = [at, at + run.text.length];
    at = end;
    const [cutFrom, cutTo] = [Math.max(begin, start), Math.min(end, start + from.length)];
    if (cutFrom >= cutTo) return run;
    const by = written ? '' : to;
    written = true;
    const text = run.text.slice(0, cutFrom - begin) + by + run.text.slice(cutTo - begin);
    return { ...run, text, ...(font !== undefined && { fonts: [font] }) };
  });
}

const everywhere = (paragraph: ParagraphFacts, over: Partial<RunFacts>): ParagraphFacts => ({
  ...paragraph,
  runs: paragraph.runs.map((run) => ({ ...run, ...over })),
});
const spaced = (paragraph: ParagraphFacts, over: Partial<ParagraphFacts['spacing']>): ParagraphFacts => ({
  ...paragraph,
  spacing: { ...paragraph.spacing, ...over },
});

function changed(paragraph: ParagraphFacts, step: FixStep): ParagraphFacts {
  switch (step.do) {
    case 'font':
      return everywhere(paragraph, { fonts: [step.name] });
    case 'size':
      return everywhere(paragraph, { sizePt: step.pt });
    case 'bold':
      return everywhere(paragraph, { bold: step.on });
    case 'italic':
      return everywhere(paragraph, { italic: step.on });
    case 'colour':
      return everywhere(paragraph, { colour: step.value });
    case 'alignment':
      return { ...paragraph, alignment: step.value };
    case 'first-line':
      return { ...paragraph, indent: { ...paragraph.indent, firstMm: step.mm } };
    case 'space-before':
      return spaced(paragraph, { beforePt: step.pt });
    case 'space-after':
      return spaced(paragraph, { afterPt: step.pt });
    case 'line-spacing':
      return spaced(paragraph, { line: { rule: 'lines', value: step.lines } });
    case 'text': {
      const runs = rewrite(paragraph.runs, step);
      return { ...paragraph, runs, text: runs.map(({ text }) => text).join('') };
    }
    case 'letters':
      throw new Error('the letters of a paragraph are written all at once');
    case 'margins':
      throw new Error('margins belong to no paragraph');
  }
}

type LettersStep = Extract<FixStep, { do: 'letters' }>;

/** The pieces are counted in the paragraph as it was: the last is written first. */
function spelt(paragraph: ParagraphFacts, steps: readonly LettersStep[]): ParagraphFacts {
  const runs = steps.reduceRight((written, step) => rewrite(written, step), paragraph.runs);
  return { ...paragraph, runs, text: runs.map(({ text }) => text).join(''), decomposed: false };
}

/** The document after the fix; a place or a text that is not there is an error. */
export function applyFix(facts: DocumentFacts, { fix, place }: Finding): DocumentFacts {
  if (fix === undefined) throw new Error('this finding has no fix');
  const [only] = fix.steps;
  if (only?.do === 'margins') {
    const marginsMm = { top: only.topMm, bottom: only.bottomMm, left: only.leftMm, right: only.rightMm };
    return { ...facts, sections: facts.sections.map((section) => ({ ...section, marginsMm })) };
  }
  const paragraphs = [...facts.paragraphs];
  for (const { place: where, steps } of [{ place, steps: fix.steps }, ...(fix.elsewhere ?? [])]) {
    const paragraph = paragraphs[where.paragraph];
    if (paragraph === undefined) throw new Error(`there is no paragraph ${where.paragraph}`);
    const letters = steps.filter((step) => step.do === 'letters');
    const others = steps.filter((step) => step.do !== 'letters');
    paragraphs[where.paragraph] = others.reduce(changed, letters.length > 0 ? spelt(paragraph, letters) : paragraph);
  }
  return { ...facts, paragraphs };
}
