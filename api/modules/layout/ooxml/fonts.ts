// Which fonts a piece of text really uses: Word keeps one for each kind of character (ECMA-376-1, 17.3.2.26).
import type { RunProperties } from './properties.ts';

const eastAsian = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]/;
const basic = /[!-~]/;
const other = /[\u00a1-\u10ff\u1200-\u2dff\ua500-\uabff\ufb00-\ufeff]/;
const symbolFont =
  /^(symbol|wingdings.*|webdings|mt extra|zapf dingbats|opensymbol|segoe ui (symbol|emoji)|ms gothic|cambria math)$/i;

export const isSymbolFont = (font: string): boolean => symbolFont.test(font.trim());

/** Each font once; nothing for blanks. What no level names is Word's own default, Times New Roman. */
export function fontsOf(text: string, said: RunProperties): readonly string[] {
  const fallback = 'Times New Roman';
  if (said.isComplex === true) return text.trim() === '' ? [] : [said.complex ?? fallback];
  const fonts = [
    ...(basic.test(text) ? [said.ascii ?? fallback] : []),
    ...(other.test(text) ? [said.highAnsi ?? fallback] : []),
    ...(eastAsian.test(text) ? [said.eastAsia ?? fallback] : []),
  ];
  return [...new Set(fonts)];
}
