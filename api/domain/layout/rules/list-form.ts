// The form that lists of receivers share: a dash before, a semicolon after, a full stop at the end.
import type { Complaint } from '../finding.ts';
import type { Line } from '../lines.ts';

const dash = /^[-–—]/;

/** At most one complaint of each sort, with the first line that is wrong. */
export function listForm(lines: readonly Line[], name: string): readonly Complaint[] {
  const noDash = lines.find((line) => !dash.test(line.text));
  const noEnd = lines.slice(0, -1).find((line) => !line.text.endsWith(';'));
  const last = lines.at(-1);
  return [
    ...(noDash === undefined
      ? []
      : [{ message: `${name} phải có gạch đầu dòng (-) ở mỗi dòng: “${noDash.text}”.`, at: noDash.paragraph }]),
    ...(noEnd === undefined
      ? []
      : [{ message: `${name}: cuối dòng phải có dấu chấm phẩy (;): “${noEnd.text}”.`, at: noEnd.paragraph }]),
    ...(last === undefined || last.text.endsWith('.')
      ? []
      : [{ message: `${name}: dòng cuối cùng phải kết thúc bằng dấu chấm (.): “${last.text}”.`, at: last.paragraph }]),
  ];
}
