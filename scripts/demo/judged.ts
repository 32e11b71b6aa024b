// What the two judges say of the issued PDF, as a text for readers, and what of it does not hold.
import { anchorsFromPem, judgeWithPdfsig, verifyPdf } from '../../api/modules/signing/index.ts';
import type { Sentence } from '../lib/language.ts';
import { pdfsigWords, verdictWords } from './words.ts';

type Pdfsig = Awaited<ReturnType<typeof judgeWithPdfsig>>;
type Own = Awaited<ReturnType<typeof verifyPdf>>;

export interface Judged {
  readonly text: string;
  readonly problems: readonly Sentence[];
}

/** The fields whose certificate pdfsig leaves open: `Unknown issue …`. */
const leftOpen = (words: string): readonly string[] =>
  words
    .split(/^Signature #\d+:$/m)
    .filter((block) => block.includes('- Certificate Validation: Unknown issue'))
    .flatMap((block) => /- Signature Field Name: (.+)/.exec(block)?.[1]?.trim() ?? []);

/**
 * Why pdfsig may speak of an unknown issue, and what NSS, which pdfsig asks, says of those chains alone; nothing where it
 * has left none open.
 */
export function openChains({ words, signatures }: Pdfsig): readonly string[] {
  const asked = leftOpen(words).map((field) => ({
    field,
    trusted: signatures.some((signature) => signature.field === field && signature.trusted),
  }));
  if (asked.length === 0) return [];
  return [
    '',
    '“Unknown issue with Certificate”: pdfsig (poppler 22.12) hỏi thư viện NSS một lần cho cả tệp, và NSS không kiểm tra xong',
    'một chứng thư mà nó vừa gặp ở chữ ký trước. Vì vậy chuỗi chứng thư của từng chữ ký đó được hỏi lại riêng (lệnh vfychain):',
    'pdfsig (poppler 22.12) asks the NSS library once for the whole file, and NSS does not finish checking a certificate that it',
    'has just met under an earlier signature. So the chain of each such signature was asked about alone (vfychain):',
    ...asked.map(({ field, trusted }) =>
      trusted
        ? `  - ${field}: NSS tin cậy chuỗi chứng thư / NSS trusts the chain`
        : `  - ${field}: NSS KHÔNG tin cậy chuỗi chứng thư / NSS does NOT trust the chain`,
    ),
  ];
}

function problemsOf(own: Own, pdfsig: Pdfsig): readonly Sentence[] {
  const [verdict, second] = [verdictWords[own.verdict], pdfsigWords[pdfsig.verdict]];
  const untrusted = {
    vi: 'issued.pdf: chữ ký không dẫn về chứng thư gốc',
    en: 'issued.pdf: a signature does not lead to the root certificate',
  };
  const all = (some: readonly { readonly trusted: boolean }[]) => some.every(({ trusted }) => trusted);
  return [
    ...(own.verdict === 'good' ? [] : [{ vi: `issued.pdf: ${verdict.vi}`, en: `issued.pdf: ${verdict.en}` }]),
    ...(all(own.signatures) && all(pdfsig.signatures) ? [] : [untrusted]),
    ...(pdfsig.verdict === 'valid'
      ? []
      : [{ vi: `issued.pdf: pdfsig ${second.vi}`, en: `issued.pdf: pdfsig ${second.en}` }]),
  ];
}

/** Judges the file with both engines against the root certificate of the instance. */
export async function judged(pdf: Uint8Array, trust: string): Promise<Judged> {
  const anchors = anchorsFromPem(trust);
  const [own, pdfsig] = [await verifyPdf(pdf, { anchors }), await judgeWithPdfsig(pdf, { anchors })];
  const text = [
    '# issued.pdf — pdfsig',
    '',
    pdfsig.words.replaceAll('judged.pdf', 'issued.pdf').trimEnd(),
    ...openChains(pdfsig),
    '',
    '# issued.pdf — Vanthu',
    '',
    JSON.stringify({ file: 'issued.pdf', ...own }, null, 2),
    '',
  ].join('\n');
  return { text, problems: problemsOf(own, pdfsig) };
}
