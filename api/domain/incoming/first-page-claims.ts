// What the text of a received file says of itself, where it contradicts what the file is.

/** Words with which signing software marks a page, by TT 01/2019/TT-BNV and as the products print it. */
const signed =
  /đã\s+(?:được\s+)?ký\s+số|ký\s+số\s+bởi|chữ\s+ký\s+số|(?:^|\n)\s*(?:người\s+ký|ký\s+bởi)\s*:|digitally\s+signed\s+by|signature\s+(?:not\s+)?(?:verified|valid)/iu;

/** A mark of secrecy; `BẢO MẬT` is none. */
const secret = /(?<!\p{L})(?:TUYỆT MẬT|TỐI MẬT|(?<!BẢO )MẬT)(?!\p{L})/u;

/** True when the pages say that they are signed digitally. A signature that is only printed is no signature. */
export const claimsToBeSigned = (text: string): boolean => signed.test(text.normalize('NFC'));

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
