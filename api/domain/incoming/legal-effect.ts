// What the signatures in an incoming file mean for what may be done with the document.

/** The verdict of the verifier; `paper` when what lies there is a scan of signed paper. */
export const signatureVerdicts = [
  'good',
  'changed-after-signing',
  'broken',
  'not-signed',
  'unreadable',
  'paper',
] as const;
export type SignatureVerdict = (typeof signatureVerdicts)[number];

export interface FileSignature {
  readonly verdict: SignatureVerdict;
  /** The text of the page says that it is signed digitally ("đã ký số", "Ký bởi"). */
  readonly claimsToBeSigned: boolean;
  /** False when a certificate is not from an authority that we trust: said beside the verdict, which speaks of integrity. */
  readonly trusted?: boolean;
  readonly signers: readonly string[];
}

/** `full`: may be acted upon. `information-only`: chỉ để biết, because nobody answers for its content. */
export const legalEffects = ['full', 'information-only'] as const;
export type LegalEffect = (typeof legalEffects)[number];

interface Judged {
  readonly original: 'paper' | 'electronic';
  readonly signature: Pick<FileSignature, 'verdict' | 'claimsToBeSigned'>;
}

const reasons: Record<SignatureVerdict, string> = {
  good: '',
  paper: '',
  'changed-after-signing': 'Tệp đã bị sửa đổi sau khi ký số, chỉ có giá trị để biết.',
  broken: 'Chữ ký số trong tệp không hợp lệ, văn bản chỉ có giá trị để biết.',
  'not-signed': 'Văn bản điện tử không có chữ ký số, chỉ có giá trị để biết.',
  unreadable: 'Không đọc được chữ ký số trong tệp, văn bản chỉ có giá trị để biết.',
};

/** Why the document is for information only, in plain words; nothing when it has full effect. */
export function informationOnlyReason({ original, signature }: Judged): string | undefined {
  const { verdict, claimsToBeSigned } = signature;
  const unsigned = verdict === 'not-signed' || verdict === 'paper';
  if (unsigned && claimsToBeSigned) return 'Văn bản ghi đã ký số nhưng tệp không có chữ ký số, chỉ có giá trị để biết.';
  if (verdict === 'good') return undefined;
  // a scan of paper signed by hand is not "unsigned": its original lies at the registry
  if (original === 'paper' && unsigned) return undefined;
  return verdict === 'paper' ? reasons['not-signed'] : reasons[verdict];
}

/**
 * What may be done with a document whose file is signed like this.
 * @legal NĐ 30/2020/NĐ-CP, Điều 5, Điều 21.2
 * @legal QĐ 28/2018/QĐ-TTg
 */
export const legalEffect = (judged: Judged): LegalEffect =>
  informationOnlyReason(judged) === undefined ? 'full' : 'information-only';
