// What the recipients of a document are called in the pane.
import type { OutgoingView } from '../../../api/contracts/outgoing-views.ts';
import type { WordsOf } from './language.ts';

type Recipient = OutgoingView['recipients'][number];

// prettier-ignore
export const purposeText: WordsOf<Recipient['purpose']> = {
  'to-act':  { vi: 'Kính gửi',             en: 'To' },
  'to-know': { vi: 'Nơi nhận để biết',     en: 'For information' },
  'to-keep': { vi: 'Nơi nhận để lưu',      en: 'To keep' },
};
