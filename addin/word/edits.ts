// Hears that a tagged part may have changed: from the controls themselves where Word tells, else from the cursor that moves.
import { answerOf, inWord } from './calls.ts';

/** Nobody wants to be judged in the middle of a word. */
const pause = 600;

/** Calls when nothing came for a while. */
function afterPause(listener: () => void): { readonly hear: () => void; readonly stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    hear: () => {
      clearTimeout(timer);
      timer = setTimeout(listener, pause);
    },
    stop: () => clearTimeout(timer),
  };
}

type End = () => void;
type Handler = OfficeExtension.EventHandlerResult<unknown>;

/** Listens at every tagged control. */
async function atControls(hear: () => void): Promise<End> {
  const handlers = await inWord(async (context) => {
    const { contentControls } = context.document;
    contentControls.load('items/tag');
    await context.sync();
    const tagged = contentControls.items.filter(({ tag }) => tag !== '');
    const handle = async (): Promise<void> => hear();
    const added = tagged.flatMap((control): Handler[] => {
      control.track();
      return [control.onDataChanged.add(handle), control.onExited.add(handle)];
    });
    await context.sync();
    return added;
  });
  return () => {
    const [first] = handlers;
    if (first === undefined) return;
    for (const handler of handlers) handler.remove();
    // a document that was closed meanwhile has forgotten its handlers
    first.context.sync().catch(() => undefined);
  };
}

/** Listens to the cursor, as every Word can. */
async function atSelection(hear: () => void): Promise<End> {
  const { document } = Office.context;
  const event = Office.EventType.DocumentSelectionChanged;
  await answerOf<unknown>((callback) => document.addHandlerAsync(event, hear, callback));
  return () => document.removeHandlerAsync(event, { handler: hear });
}

/** Calls the listener some time after a change; answers what ends it. */
export function listenToEdits(listener: () => void, controlEvents: boolean): End {
  const { hear, stop } = afterPause(listener);
  const listening = (controlEvents ? atControls(hear).catch(() => atSelection(hear)) : atSelection(hear))
    // without any event the pane has its button for another look
    .catch((): End => () => undefined);
  return () => {
    stop();
    void listening.then((end) => end());
  };
}
