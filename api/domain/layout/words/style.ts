// Words about letters and lines that every part may have.
import type { SentenceTable } from '../sentence.ts';

// prettier-ignore
export const styleWords = {
  wrong:       { vi: '{part} đang {wrong}; phải trình bày {wanted}.', en: '{part}: {wrong}; required: {wanted}.' },
  capitals:    { vi: 'chữ in hoa', en: 'capitals' },
  small:       { vi: 'chữ in thường', en: 'small letters' },
  size:        { vi: 'cỡ {size}', en: 'size {size}' },
  sizes:       { vi: 'cỡ {least} đến {most}', en: 'size {least} to {most}' },
  slanted:     { vi: 'kiểu chữ nghiêng', en: 'italic' },
  upright:     { vi: 'kiểu chữ đứng', en: 'upright' },
  bold:        { vi: 'đậm', en: 'bold' },
  light:       { vi: 'không đậm', en: 'not bold' },
  isSize:      { vi: 'để cỡ {size}', en: 'is size {size}' },
  isLight:     { vi: 'không đậm', en: 'is not bold' },
  isBold:      { vi: 'in đậm', en: 'is bold' },
  isUpright:   { vi: 'không nghiêng', en: 'is not italic' },
  isSlanted:   { vi: 'in nghiêng', en: 'is italic' },
  isSmall:     { vi: 'không in hoa hết', en: 'is not all capitals' },
  isCapitals:  { vi: 'in hoa hết', en: 'is all capitals' },
  more:        { vi: ' (và {count} chỗ khác)', en: ' (and {count} more places)' },
  whole:       { vi: 'bằng độ dài của dòng chữ', en: 'as long as the text above it' },
  share:       { vi: 'bằng từ 1/3 đến 1/2 độ dài của dòng chữ', en: 'from 1/3 to 1/2 as long as the text above it' },
  noLine:      { vi: 'Dưới {part} chưa có đường kẻ ngang; phải có đường kẻ ngang, nét liền, dài {length}.', en: 'There is no line under the {part}; it needs a solid horizontal line, {length}.' },
  broken:      { vi: 'Đường kẻ dưới {part} không phải nét liền.', en: 'The line under the {part} is not solid.' },
  lineLength:  { vi: 'Đường kẻ dưới {part} dài khoảng {drawn} mm, dòng chữ dài khoảng {text} mm; đường kẻ phải dài {length}.', en: 'The line under the {part} is about {drawn} mm long and the text about {text} mm; the line must be {length}.' },
  noDash:      { vi: '{name} phải có gạch đầu dòng (-) ở mỗi dòng: “{text}”.', en: '{name}: each line must begin with a dash (-): “{text}”.' },
  noSemicolon: { vi: '{name}: cuối dòng phải có dấu chấm phẩy (;): “{text}”.', en: '{name}: each line must end with a semicolon (;): “{text}”.' },
  noStop:      { vi: '{name}: dòng cuối cùng phải kết thúc bằng dấu chấm (.): “{text}”.', en: '{name}: the last line must end with a full stop (.): “{text}”.' },
} as const satisfies SentenceTable;
