// The letters of TCVN3 (ABC) and VNI fonts: codes of western letters that only such a font shows as Vietnamese ones.
// What is read is what the font shows; a code for which it has no letter is not guessed at.

/** A piece of the typed text and the letters that a reader sees. */
export interface Letter {
  readonly typed: string;
  readonly shown: string;
}

interface Charset {
  /** The letter that begins at the place; nothing when the font has none for it. */
  readonly letterAt: (text: string, at: number) => Letter | undefined;
}

const pairs = (typed: string, shown: string): ReadonlyMap<string, string> => {
  const letters = Array.from(shown);
  return new Map(Array.from(typed, (code, at) => [code, letters[at] ?? '']));
};

/** Western letters and signs, all of which such fonts show as something else. */
const isWestern = (code: string): boolean => code >= '\u00a1' && code <= '\u00ff';

/** TCVN 5712:1993, VN3. A capital letter with a tone has no code: there are fonts of capitals for it. */
// prettier-ignore
const tcvn3Letters = pairs(
  '¡¢£¤¥¦§' + '¨©ª«¬\u00ad®' + 'µ¶·¸¹' + '»¼½¾Æ' + 'ÇÈÉÊË' + 'ÌÎÏÐÑ' + 'ÒÓÔÕÖ' + '×ØÜÝÞ' + 'ßáâãä' + 'åæçèé' + 'êëìíî' + 'ïñòóô' + 'õö÷øù' + 'úûüýþ',
  'ĂÂÊÔƠƯĐ' + 'ăâêôơưđ' + 'àảãáạ' + 'ằẳẵắặ' + 'ầẩẫấậ' + 'èẻẽéẹ' + 'ềểễếệ' + 'ìỉĩíị' + 'òỏõóọ' + 'ồổỗốộ' + 'ờởỡớợ' + 'ùủũúụ' + 'ừửữứự' + 'ỳỷỹýỵ',
);

const tcvn3: Charset = {
  letterAt(text, at) {
    const typed = text.charAt(at);
    const shown = tcvn3Letters.get(typed) ?? (isWestern(typed) ? undefined : typed);
    return shown === undefined ? undefined : { typed, shown };
  },
};

/** VNI for Windows: letters with a code of their own … */
const vniLetters = pairs('ñíìæóòôöîÑÍÌÆÓÒÔÖÎ', 'đíìỉĩịơưỵĐÍÌỈĨỊƠƯỴ');
const [grave, acute, tilde, hook, dot] = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'] as const;
const [circumflex, breve] = ['\u0302', '\u0306'] as const;
/** … and marks that follow the letter which they belong to. */
// prettier-ignore
const vniMarks: ReadonlyMap<string, string> = new Map([
  ['ù', acute], ['ø', grave], ['û', hook], ['õ', tilde], ['ï', dot],
  ['â', circumflex], ['á', circumflex + acute], ['à', circumflex + grave], ['å', circumflex + hook], ['ã', circumflex + tilde], ['ä', circumflex + dot],
  ['ê', breve], ['é', breve + acute], ['è', breve + grave], ['ú', breve + hook], ['ü', breve + tilde], ['ë', breve + dot],
]);
const bears = (letter: string, mark: string): boolean =>
  (mark.startsWith(circumflex) ? /^[aeo]$/i : mark.startsWith(breve) ? /^a$/i : /^[aeouyơư]$/i).test(letter);

const vni: Charset = {
  letterAt(text, at) {
    const code = text.charAt(at);
    const letter = vniLetters.get(code) ?? code;
    const mark = vniMarks.get(text.charAt(at + 1).toLowerCase());
    if (mark !== undefined && bears(letter, mark))
      return { typed: text.slice(at, at + 2), shown: (letter + mark).normalize('NFC') };
    return isWestern(code) && !vniLetters.has(code) ? undefined : { typed: code, shown: letter };
  },
};

/** Fonts of TCVN3, VNI and the like: their letters are no Unicode. */
export const legacyFont = /^(\.?vn|vni|abc|tcvn|vps|viscii)[\s-]*\w/i;
/** `.VnTimeH`, `.VnArial NarrowH`: small letters are shown as capitals. */
const fontOfCapitals = /^\.vn.*h$/i;

const charsetOf = (font: string): Charset | undefined =>
  /^\.vn/i.test(font) ? tcvn3 : /^vni[\s-]/i.test(font) ? vni : undefined;

/**
 * What a reader sees of a text in an old font, letter by letter. Nothing when the font is none whose codes are known for certain,
 * or a code in the text has no letter in it.
 * @legal NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục I.4
 */
export function lettersOf(text: string, font: string): readonly Letter[] | undefined {
  const charset = charsetOf(font);
  if (charset === undefined) return undefined;
  const letters: Letter[] = [];
  for (let at = 0; at < text.length;) {
    const letter = charset.letterAt(text, at);
    if (letter === undefined) return undefined;
    letters.push(fontOfCapitals.test(font) ? { ...letter, shown: letter.shown.toUpperCase() } : letter);
    at += letter.typed.length;
  }
  return letters;
}
