// Told apart by its code: what zlib throws belongs to another realm when the caller runs in a sandbox.

/** True when inflating stopped because the output grew beyond its limit, false when the input is damaged. */
export const isTooLong = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
