// A window of Word with a page of our own in it: for signing in where Word cannot do that by itself.
import { answerOf } from './calls.ts';
import { WordTrouble } from './port.ts';
import { asTrouble } from './trouble.ts';

/** In per cent of the screen: room for the page of the identity provider. */
const size = { height: 60, width: 35 };

type DialogEvent = { readonly message: string } | { readonly error: number };

/** Opens the page and answers what it hands over. Throws `refused` when the person closes the window. */
export async function openDialog(address: string): Promise<string> {
  const dialog = await answerOf<Office.Dialog>((callback) =>
    Office.context.ui.displayDialogAsync(new URL(address, location.href).href, size, callback),
  );
  return new Promise((resolve, reject) => {
    dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event: DialogEvent) => {
      dialog.close();
      if ('message' in event) resolve(event.message);
      else reject(new WordTrouble('refused', `${event.error}`));
    });
    dialog.addEventHandler(Office.EventType.DialogEventReceived, (event: DialogEvent) =>
      reject('error' in event ? asTrouble({ code: event.error }) : new WordTrouble('refused')),
    );
  });
}

/** Inside such a window: hands the message to the pane, which closes the window. */
export async function answerFromDialog(message: string): Promise<void> {
  await Office.onReady();
  Office.context.ui.messageParent(message);
}
