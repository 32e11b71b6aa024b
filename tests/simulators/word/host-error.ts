// How Word says no: a code that programs know, and its sentence.

// prettier-ignore
const sentences = {
  AccessDenied:         'Access denied.',
  ApiNotFound:          'The API is not supported by this Word.',
  ConnectionFailure:    'We were not able to connect to the server.',
  GeneralException:     'There was an internal error while processing the request.',
  InvalidArgument:      'The argument is invalid or missing or has an incorrect format.',
  ItemNotFound:         'The requested item does not exist.',
  NotAllowed:           'The operation is not allowed.',
  NotImplemented:       'The requested feature is not implemented.',
  SearchStringInvalidOrTooLong: 'The search string is invalid or too long.',
} as const;

export type HostErrorCode = keyof typeof sentences;

/** Word refuses a command; the batch it stands in has not happened. */
export class HostError extends Error {
  readonly code: HostErrorCode;
  constructor(code: HostErrorCode, detail?: string) {
    super(detail ?? sentences[code]);
    this.code = code;
  }
}
