// What a signature dictionary claims, read and checked: its CMS and its own time.
import { checkCms, type CmsVerdict } from './cms-signature.ts';
import { subFilterOf, type SignaturePlace } from './signature-places.ts';
import { isText } from './values.ts';

const broken: CmsVerdict = { intact: false, certificates: [], signedAt: undefined, weak: false };

/** The verdict on the signature's CMS over the bytes that it covers. */
export const cmsOf = ({ covered, dict }: SignaturePlace): CmsVerdict =>
  covered.ok ? checkCms({ contents: covered.cms, parts: covered.parts, subFilter: subFilterOf(dict) }) : broken;

/** `/M`, the time that the signer's own clock gave. */
export function claimedTime({ dict }: SignaturePlace): Date | undefined {
  const given = dict.entries.get('M');
  const match = isText(given)
    ? /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-])(\d\d)'?(\d\d)?)?/.exec(given.bytes)
    : null;
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, sign, zoneHours, zoneMinutes] = match;
  const zone = sign === undefined ? 'Z' : `${sign}${zoneHours ?? '00'}:${zoneMinutes ?? '00'}`;
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}
