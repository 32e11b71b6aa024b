// Fits pictures into their places: the signature between title and name, the seal over a third of it on its left.
import type { Box } from '../pdf/signature-field.ts';

export const pointsPerMm = 72 / 25.4;

const breathing = 2;
const widestSignature = 55 * pointsPerMm;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The picture as large as the room allows, in its own proportions, centred. */
export function centredIn(room: Box, picture: Size): Box {
  const scale = Math.min(
    Math.min(room.width, widestSignature) / picture.width,
    (room.height - 2 * breathing) / picture.height,
  );
  const width = picture.width * scale;
  const height = picture.height * scale;
  return {
    page: room.page,
    x: room.x + (room.width - width) / 2,
    y: room.y + (room.height - height) / 2,
    width,
    height,
  };
}

/**
 * The round seal in its true size: its right edge lies a third into the signature, its centre at the same height.
 * @legal NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.8; Điều 33
 */
export function sealOver(signature: Box, diameterMm: number, page: Size): Box {
  const side = diameterMm * pointsPerMm;
  const x = signature.x + signature.width / 3 - side;
  const y = signature.y + signature.height / 2 - side / 2;
  return {
    page: signature.page,
    x: clamp(x, 0, page.width - side),
    y: clamp(y, 0, page.height - side),
    width: side,
    height: side,
  };
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));
