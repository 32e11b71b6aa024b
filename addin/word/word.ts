// Word as the pane sees it: the port, carried out by office.js.
import { abilitiesOf, cloudAddressIn, documentAddress, isNewEnough, surroundingsOf } from './abilities.ts';
import { inWord } from './calls.ts';
import { fillControls, readControls } from './controls.ts';
import { openDialog } from './dialogs.ts';
import { listenToEdits } from './edits.ts';
import { takeFile } from './file-out.ts';
import { applyFixes } from './fixes.ts';
import { bindDocument, lookAtDocument } from './identity.ts';
import { readMarks } from './marks.ts';
import { selectPlace } from './paragraphs.ts';
import { WordTrouble, type OpenWord } from './port.ts';
import { selectedPlace } from './selection.ts';

/** For a page that stands in a window of Word: such a page has no document, and so no port. */
export { answerFromDialog } from './dialogs.ts';

/** In pieces, because a call takes only so many arguments. */
function base64Of(bytes: Uint8Array): string {
  const piece = 0x8000;
  let text = '';
  for (let at = 0; at < bytes.length; at += piece) text += String.fromCharCode(...bytes.subarray(at, at + piece));
  return btoa(text);
}

/** Waits for Word. Throws `offline` without office.js, `no-document` outside Word, `unsupported` in a Word that is too old. */
export const openWord: OpenWord = async () => {
  if (!('Office' in globalThis)) throw new WordTrouble('offline', 'office.js');
  const { host } = await Office.onReady();
  if ((host as Office.HostType | null) !== Office.HostType.Word) throw new WordTrouble('no-document');
  if (!isNewEnough()) throw new WordTrouble('unsupported', 'WordApi 1.3');
  const abilities = abilitiesOf();
  return {
    abilities,
    surroundings: surroundingsOf(),
    look: lookAtDocument,
    controls: () => inWord(readControls),
    fill: (texts) => inWord((context) => fillControls(context, texts)),
    openMarks: () => inWord((context) => readMarks(context, abilities)),
    goTo: (place) => inWord((context) => selectPlace(context, place)),
    selected: () => inWord(selectedPlace),
    fix: (fixes) => inWord((context) => applyFixes(context, fixes, abilities)),
    bytes: takeFile,
    cloudAddress: () => cloudAddressIn(documentAddress()),
    openNew: (docx) =>
      inWord(async (context) => {
        context.application.createDocument(base64Of(docx)).open();
        await context.sync();
      }),
    bind: bindDocument,
    save: () =>
      inWord(async (context) => {
        context.document.save();
        await context.sync();
      }),
    onEdit: (listener) => listenToEdits(listener, abilities.controlEvents),
    dialog: openDialog,
  };
};
