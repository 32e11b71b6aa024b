// The formula over a signature (quyền hạn, chức vụ của người ký), line by line as it is printed in capitals.
import type { Agency, Position, Unit } from '../directory/directory.ts';
import type { SigningCapacity } from './signing-capacity.ts';

/** Where the signer stands: the agency signed for, the signer's unit and position. */
export interface Signatory {
  readonly agency: Pick<Agency, 'headTitle'>;
  readonly unit: Pick<Unit, 'headTitle'>;
  readonly position: Pick<Position, 'title'>;
}

const capitals = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleUpperCase('vi');

/**
 * The lines printed over the signature, from top to bottom: `KT. BỘ TRƯỞNG`, `THỨ TRƯỞNG`.
 * @legal NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.7b–7đ
 */
export function authorityLines(capacity: SigningCapacity, { agency, unit, position }: Signatory): readonly string[] {
  const head = capitals(agency.headTitle);
  const own = capitals(position.title);
  const collective = capacity.collectiveName === undefined ? [] : [`TM. ${capitals(capacity.collectiveName)}`];
  switch (capacity.kind) {
    case 'head':
      return [...collective, head];
    case 'acting-head':
      return [...collective, `Q. ${head}`];
    case 'deputy':
      return [...collective, `KT. ${head}`, own];
    case 'by-order':
      return [`TL. ${head}`, own];
    case 'by-order-deputy':
      return [`TL. ${head}`, `KT. ${capitals(unit.headTitle)}`, own];
    case 'mandate':
      return [`TUQ. ${head}`, own];
  }
}

/** True when the lines found in a draft say the same as the formula; letter case and spaces do not matter. */
export function sameAuthority(found: readonly string[], expected: readonly string[]): boolean {
  const lines = found.map(capitals).filter((line) => line !== '');
  return lines.length === expected.length && lines.every((line, index) => line === expected[index]);
}
