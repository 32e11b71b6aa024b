// Recognises the parts above the text: quốc hiệu, agency, number, place and date, title. By content-control tag where there
// is one, else by place and pattern.
import { fold } from '../kernel/text.ts';
import { isPriorityMark, namedTypeOf } from './titles.ts';
import type { ParagraphFacts } from './facts.ts';
import { isTypedRule, linesOf, shown, visibleRuns, type Line } from './lines.ts';

export interface Head {
  readonly nationalTitle: readonly Line[];
  readonly motto: readonly Line[];
  readonly parentAgency: readonly Line[];
  readonly agency: readonly Line[];
  readonly numberLine: readonly Line[];
  readonly placeDate: readonly Line[];
  readonly letterSubject: readonly Line[];
  readonly documentType: readonly Line[];
  readonly subject: readonly Line[];
  /** Everything above the title or the addressees, for the drawn lines that stand there. */
  readonly zone: readonly ParagraphFacts[];
  /** The first paragraph after the head and the title. */
  readonly end: number;
}

const isTitle = (line: Line): boolean => namedTypeOf(line.text) !== undefined;
const is = (pattern: RegExp) => (line: Line) => pattern.test(fold(line.text));
const isNationalTitle = is(/^cong\s?hoa\s?xa\s?hoi\s?chu\s?nghia\s?viet\s?nam/);
const isMotto = is(/^doc\s?lap.{1,5}tu\s?do.{1,5}hanh\s?phuc/);
const isNumber = is(/^so\s*[:.]?\s*[\d._…\s-]*\//);
const isPlaceDate = is(/\bngay\b.{0,14}\bthang\b.{0,14}\bnam\b/);
const isLetterSubject = is(/^v\s*\/\s*v\b/);
const isMark = is(
  /^(\(?du thao\)?.*|hoa toc.*|thuong khan|khan|mat|toi mat|tuyet mat|luu hanh noi bo|xem xong tra lai|ban sao.*)$/,
);
const opensText = is(/^(kinh gui|can cu |theo de nghi|dieu 1\b|i\. |1\. )/);
const mostParagraphs = 60;

/** The lines that carry a content-control tag; nothing when the document has no such control. */
export const tagged = (lines: readonly Line[], tag: string): readonly Line[] =>
  lines.filter(
    (line) =>
      line.text !== '' && (line.paragraph.tags.includes(tag) || line.runs.some((run) => run.tags.includes(tag))),
  );

export function recogniseHead(paragraphs: readonly ParagraphFacts[]): Head {
  const first = paragraphs.slice(0, mostParagraphs);
  const zoneEnd = endOfZone(first);
  const zone = first.slice(0, zoneEnd);
  const lines = zone.flatMap((paragraph) => linesOf(paragraph, true)).filter((line) => line.text !== '');
  const one = (tag: string, test: (line: Line) => boolean): readonly Line[] => {
    const byTag = tagged(lines, tag);
    return byTag.length > 0 ? byTag : lines.filter(test).slice(0, 1);
  };
  const nationalTitle = one('national-title', isNationalTitle);
  const motto = one('motto', isMotto);
  const numberLine = one('number-line', isNumber);
  const placeDate = one('place-date', (line) => isPlaceDate(line) && !numberLine.includes(line));
  const letterSubject = letterSubjectOf(lines);
  const taken = new Set([...nationalTitle, ...motto, ...numberLine, ...placeDate, ...letterSubject]);
  const names = agencyLines(lines, taken, nationalTitle[0], numberLine[0]);
  const title = titleOf(first, zoneEnd);
  return {
    nationalTitle,
    motto,
    numberLine,
    placeDate,
    letterSubject,
    ...splitAgency(names, tagged(lines, 'parent-agency'), tagged(lines, 'agency')),
    documentType: title.type,
    subject: title.subject,
    zone,
    end: title.end,
  };
}

/** The head reaches to the title, the addressees or the text; at the latest to the end of the table it stands in. */
function endOfZone(first: readonly ParagraphFacts[]): number {
  const opening = first.findIndex((paragraph) =>
    linesOf(paragraph, false).some(
      (line) => isTitle(line) || opensText(line) || line.paragraph.tags.includes('document-type'),
    ),
  );
  if (opening >= 0) return opening;
  const last = first.findLastIndex((paragraph) =>
    linesOf(paragraph, true).some(
      (line) => isNationalTitle(line) || isMotto(line) || isNumber(line) || isLetterSubject(line),
    ),
  );
  const table = first[last]?.cell?.table;
  return table === undefined ? last + 1 : first.findLastIndex((paragraph) => paragraph.cell?.table === table) + 1;
}

function letterSubjectOf(lines: readonly Line[]): readonly Line[] {
  const start = lines.findIndex(isLetterSubject);
  const from = lines[start];
  if (from === undefined) return [];
  const rest = lines.slice(start + 1);
  const stop = rest.findIndex(
    (line) => !sameColumn(line, from) || isTypedRule(line.text) || isPlaceDate(line) || isPriorityMark(line.text),
  );
  return [from, ...(stop < 0 ? rest : rest.slice(0, stop)).slice(0, 6)];
}

const sameColumn = (line: Line, other: Line): boolean =>
  other.paragraph.cell === undefined
    ? line.paragraph.index === other.paragraph.index
    : line.paragraph.cell?.table === other.paragraph.cell.table &&
      line.paragraph.cell.column === other.paragraph.cell.column;

function agencyLines(
  lines: readonly Line[],
  taken: ReadonlySet<Line>,
  nationalTitle: Line | undefined,
  number: Line | undefined,
): readonly Line[] {
  if (nationalTitle === undefined && number === undefined) return [];
  const before = number === undefined ? lines.length : lines.indexOf(number);
  return lines.filter((line, index) => {
    if (taken.has(line) || isTypedRule(line.text) || isMark(line) || index >= before) return false;
    const cell = line.paragraph.cell;
    const titleCell = nationalTitle?.paragraph.cell;
    if (cell !== undefined && titleCell !== undefined)
      return cell.table === titleCell.table && cell.column < titleCell.column;
    return line.piece === 0;
  });
}

const bodies =
  /^(BỘ|TỔNG CỤC|CỤC|VỤ|CHI CỤC|SỞ|ỦY BAN|UBND|VĂN PHÒNG|VIỆN|TRƯỜNG|HỌC VIỆN|TRUNG TÂM|BAN|PHÒNG|THANH TRA|TẬP ĐOÀN|TỔNG CÔNG TY|CÔNG TY|ĐẠI HỌC|BỆNH VIỆN|HỘI ĐỒNG|CHÍNH PHỦ|HỘI)(?!\p{L})/u;

/** The last names are the issuing agency's: the bold ones, or from where the last name of a body begins. */
function splitAgency(
  lines: readonly Line[],
  parentTagged: readonly Line[],
  agencyTagged: readonly Line[],
): Pick<Head, 'parentAgency' | 'agency'> {
  if (agencyTagged.length > 0) return { agency: agencyTagged, parentAgency: parentTagged };
  const bold = lines.map((line) => visibleRuns(line.runs).every((run) => run.bold));
  const firstBold = bold.indexOf(true);
  if (firstBold > 0) return { parentAgency: lines.slice(0, firstBold), agency: lines.slice(firstBold) };
  const lastName = lines.findLastIndex((line) => bodies.test(shown(line).toUpperCase()));
  const start = Math.max(0, lastName);
  return { parentAgency: lines.slice(0, start), agency: lines.slice(start) };
}

function titleOf(
  first: readonly ParagraphFacts[],
  from: number,
): { type: readonly Line[]; subject: readonly Line[]; end: number } {
  const lines = first.slice(from).flatMap((paragraph) => linesOf(paragraph, false));
  const byTag = tagged(lines, 'document-type');
  const at = byTag[0] === undefined ? lines.findIndex((line) => line.text !== '') : lines.indexOf(byTag[0]);
  const type = lines[at];
  if (type === undefined || (byTag.length === 0 && !isTitle(type))) return { type: [], subject: [], end: from };
  const subject: Line[] = [];
  let end = type.paragraph.index + 1;
  for (const line of lines.slice(at + 1)) {
    const filled = line.text !== '';
    if (filled && (isTypedRule(line.text) || !continuesTitle(line, subject))) break;
    if (!filled && subject.length > 0) break;
    if (filled) subject.push(line);
    end = Math.max(end, line.paragraph.index + 1);
  }
  return { type: [type], subject, end };
}

/** A subject is centred or marked as such, short, and no longer the text. */
function continuesTitle(line: Line, subject: readonly Line[]): boolean {
  if (line.paragraph.tags.includes('subject') || line.runs.some((run) => run.tags.includes('subject'))) return true;
  if (opensText(line) || line.text.startsWith('(') || subject.length >= 6 || line.text.length > 300) return false;
  if (subject.length > 0 && shown(line) === shown(line).toUpperCase()) return false;
  const centred = line.paragraph.alignment === 'center' || line.paragraph.centredOtherwise;
  const boldAll = visibleRuns(line.runs).every((run) => run.bold);
  return centred || (boldAll && line.text.length <= 200 && subject.length === 0);
}
