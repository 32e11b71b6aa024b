// Where the signer's picture goes: between the last line of the title and the signer's full name (box 7c of Annex I).
import { ok, refuse, type Result } from '../../../domain/kernel/result.ts';
import type { Box } from '../pdf/signature-field.ts';
import type { PageWords, Word } from './page-words.ts';

const sameLine = 3;
const columnHalf = 125;
const smallestGap = 28;

const missing = (detail: string): ReturnType<typeof refuse> => refuse({ code: 'signing-place-missing', detail });

/**
 * The room between title and name, on whatever page they stand; 'signing-place-missing' when the name is not printed
 * below a title, or the room is too small.
 * @legal NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.7
 */
export function findSignatureBlock(pages: readonly PageWords[], signerName: string): Result<Box> {
  const wanted = signerName.normalize('NFC').trim().split(/\s+/);
  let nameSeen = false;
  for (let page = pages.length - 1; page >= 0; page--) {
    for (const name of namesOn(pages[page]?.words ?? [], wanted).reverse()) {
      nameSeen = true;
      const room = roomAbove(pages[page]?.words ?? [], name);
      if (room !== undefined && room.height >= smallestGap) return ok({ page, ...room });
    }
  }
  return nameSeen
    ? missing(`Không có đủ chỗ trống để đặt chữ ký giữa chức vụ và họ tên “${signerName}”.`)
    : missing(`Không tìm thấy họ tên người ký “${signerName}” trong văn bản.`);
}

interface Span {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Every place where the words of the name stand one after the other on one line. */
function namesOn(words: readonly Word[], wanted: readonly string[]): Span[] {
  return words.flatMap((start) => {
    if (start.text !== wanted[0]) return [];
    const found = [start];
    for (const text of wanted.slice(1)) {
      const last = found[found.length - 1] ?? start;
      const next = words
        .filter(({ baseline, left }) => Math.abs(baseline - start.baseline) < sameLine && left > last.right - 1)
        .sort((a, b) => a.left - b.left)[0];
      if (next?.text !== text) return [];
      found.push(next);
    }
    return [spanOf(found)];
  });
}

const spanOf = (words: readonly Word[]): Span => ({
  left: Math.min(...words.map(({ left }) => left)),
  right: Math.max(...words.map(({ right }) => right)),
  top: Math.max(...words.map(({ top }) => top)),
  bottom: Math.min(...words.map(({ bottom }) => bottom)),
});

/** The room in the name's own column, up to the line above it; other columns ("Nơi nhận") do not count. */
function roomAbove(words: readonly Word[], name: Span): Omit<Box, 'page'> | undefined {
  const middle = (name.left + name.right) / 2;
  const above = words.filter(
    ({ left, right, bottom }) => bottom >= name.top - 1 && Math.abs((left + right) / 2 - middle) < columnHalf,
  );
  if (above.length === 0) return undefined;
  const titleBottom = Math.min(...above.map(({ bottom }) => bottom));
  return {
    x: middle - columnHalf,
    y: name.top,
    width: 2 * columnHalf,
    height: titleBottom - name.top,
  };
}
