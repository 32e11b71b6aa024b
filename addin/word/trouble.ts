// Everything that Office throws or answers, as one of the few troubles that the pane has words for.
import { WordTrouble, type TroubleCode } from './port.ts';

// The codes of OfficeExtension.Error are words, those of the older common API are numbers.
// prettier-ignore
const troubleByHostCode: Readonly<Record<string, TroubleCode>> = {
  AccessDenied: 'refused', NotAllowed: 'refused', InvalidArgument: 'refused', ItemNotFound: 'refused',
  ApiNotFound: 'unsupported', NotImplemented: 'unsupported', ApiNotAvailable: 'unsupported',
  ConnectionFailure: 'offline',
  ActivityLimitReached: 'busy', HostIsInCellEditMode: 'busy', SearchDialogIsOpen: 'busy', Timeout: 'busy',
  InvalidOrTimedOutSession: 'busy', RequestAborted: 'busy', WriteNotSupportedWhenModalDialogOpen: 'busy',
  RequestPayloadSizeLimitExceeded: 'too-large', ResponsePayloadSizeLimitExceeded: 'too-large',
  5000: 'unsupported', 5004: 'unsupported', 5007: 'unsupported', 5009: 'unsupported',
  5001: 'busy', 5005: 'busy', 5011: 'busy', 5012: 'busy', 5016: 'busy', 5100: 'busy', 5102: 'busy',
  5103: 'too-large', 5104: 'too-large', 6101: 'too-large', 11000: 'too-large',
  11001: 'offline',
  12007: 'busy',
};

const codeOf = (thrown: unknown): string => {
  if (typeof thrown !== 'object' || thrown === null) return '';
  if ('code' in thrown && (typeof thrown.code === 'string' || typeof thrown.code === 'number')) return `${thrown.code}`;
  return thrown instanceof Error ? thrown.name : '';
};

/** The trouble behind whatever was thrown; what Office has no code for counts as a refusal. */
export function asTrouble(thrown: unknown): WordTrouble {
  if (thrown instanceof WordTrouble) return thrown;
  const code = codeOf(thrown);
  return new WordTrouble(troubleByHostCode[code] ?? 'refused', code, { cause: thrown });
}
