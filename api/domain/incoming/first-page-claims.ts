// What the text of a received file says of itself, where it contradicts what the file is.

/**
 * Lines with which signing software marks a page, by TT 01/2019/TT-BNV and as the products print it: short and on their own,
 * because letters about digital signatures speak of them too.
 */
const signed = [
  /^.{0,20}đã\s+(?:được\s+)?ký\s+số.{0,20}$/imu,
  /^\s*(?:người\s+ký|ký\s+(?:số\s+)?bởi)\s*:/imu,
  /^\s*ký\s+số\s+bởi\s/imu,
  /^\s*digitally\s+signed\s+by\s/imu,
  /^\s*signature\s+(?:(?:not\s+)?verified|valid)\s*$/imu,
];

/** A mark of secrecy; `BẢO MẬT` is none. */
const secret = /(?<!\p{L})(?:TUYỆT MẬT|TỐI MẬT|(?<!BẢO )MẬT)(?!\p{L})/u;

/** True when the pages say that they are signed digitally. A signature that is only printed is no signature. */
export const claimsToBeSigned = (text: string): boolean => {
  const composed = text.normalize('NFC');
  return signed.some((pattern) => pattern.test(composed));
};

/** How many lines from the top a mark of secrecy stands in. */
const headLines = 25;

/** True when something like a mark of secrecy stands in the head of the first page: a person has to look. */
export const looksSecret = (firstPage: string): boolean =>
  secret.test(
    firstPage
      .normalize('NFC')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .slice(0, headLines)
      .join('\n'),
  );
