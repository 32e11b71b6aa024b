// What the pages take from the bot's own tables, so that a state or a problem has the same words on cards and in dialogs.
import { outgoingStateText, stanceText, stepText } from '../../api/client/words/states.ts';
import { addWorkingDays, civilDate } from '../../api/contracts/calendar.ts';
import { documentTypes } from '../../api/contracts/document-types.ts';
import { problemText } from '../text/problems.ts';
import { incomingStateText } from '../text/states.ts';
import { quickPhrases, verdictText } from '../text/words-incoming.ts';
import { issueStepText, severityText, slipBoxText, standingText } from '../text/words-outgoing.ts';

export const pageWords = {
  problems: problemText,
  incomingStates: incomingStateText,
  outgoingStates: outgoingStateText,
  verdicts: verdictText,
  stances: stanceText,
  standings: standingText,
  steps: stepText,
  issueSteps: issueStepText,
  boxes: slipBoxText,
  severities: severityText,
  phrases: quickPhrases,
  documentTypes: documentTypes.map(({ code, name }) => ({ code, name })),
} as const;

/** Further than this nobody counts in working days. */
const mostWorkingDays = 90;

/** Today in Việt Nam, and on which day so many working days from it end: `ends[5]`. */
export function workingDaysFrom(now: Date): { readonly today: string; readonly ends: readonly string[] } {
  const today = civilDate(now);
  return { today, ends: Array.from({ length: mostWorkingDays + 1 }, (_, days) => addWorkingDays(today, days)) };
}
