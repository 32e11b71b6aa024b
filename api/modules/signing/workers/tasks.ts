// What the signing workers can do. Each task takes and gives plain values that can cross to another thread.
import { readP12 } from '../p12-contents.ts';
import { place } from '../placing.ts';
import { judgePdf } from '../verify/verify-pdf.ts';

export const tasks = { 'open-p12': readP12, place, verify: judgePdf };
