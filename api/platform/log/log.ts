// Logs: one JSON line an event, with a request id, speaking of ids and never of contents or people's data.
import { pino, type Logger } from 'pino';
import { errorFacts } from './error-facts.ts';

export type Log = Logger;

/** A logger that writes JSON lines to a file, or to standard error: standard output stays free for people. */
export const makeLog = (level: string, path?: string): Log =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      messageKey: 'event',
      serializers: { err: errorFacts },
      formatters: { level: (label) => ({ level: label }) },
    },
    pino.destination({ dest: path ?? 2, mkdir: true, sync: false }),
  );

export const silentLog = (): Log => pino({ level: 'silent' });
