// The two ways of calling Office, of which every other file here makes use; what goes wrong comes out as a trouble.
import { WordTrouble } from './port.ts';
import { asTrouble } from './trouble.ts';

/** One conversation with Word. Throws `WordTrouble`. */
export async function inWord<T>(work: (context: Word.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Word.run(work);
  } catch (thrown) {
    throw asTrouble(thrown);
  }
}

/** After so long without an answer Word is not going to give one. */
const patience = 30_000;

/**
 * What the older API answers to a callback. Throws `WordTrouble`, `busy` when Word does not answer at all; what it answers
 * too late goes to `tooLate`.
 */
export function answerOf<T>(
  ask: (callback: (result: Office.AsyncResult<T>) => void) => void,
  tooLate: (value: T) => void = () => undefined,
): Promise<T> {
  return new Promise((resolve, reject) => {
    let waiting = true;
    const timer = setTimeout(() => {
      waiting = false;
      reject(new WordTrouble('busy', 'Timeout'));
    }, patience);
    const callback = ({ status, value, error }: Office.AsyncResult<T>): void => {
      clearTimeout(timer);
      const succeeded = status === Office.AsyncResultStatus.Succeeded;
      if (!waiting && succeeded) tooLate(value);
      else if (succeeded) resolve(value);
      else reject(asTrouble(error));
    };
    try {
      ask(callback);
    } catch (thrown) {
      clearTimeout(timer);
      reject(asTrouble(thrown));
    }
  });
}
