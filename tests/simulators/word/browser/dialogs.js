// Windows that a program opens beside itself, mostly to sign in: they speak to it by messages.
import { answering } from './file.js';
import { NotSimulated, OfficeError, only } from './errors.js';
import { ask } from './host.js';

const key = 'simulated-office-dialog';

/** A page has one at a time. */
let isOpen = false;

/** @param {Window} opened */
function dialogOf(opened) {
  /** @type {Map<string, (event: object) => void>} */
  const handlers = new Map();
  /** @param {MessageEvent<unknown>} event */
  const hear = ({ source, data }) => {
    if (source !== opened || typeof data !== 'object' || data === null || !(key in data)) return;
    handlers.get('dialogMessageReceived')?.({ message: data[key], origin: location.origin });
  };
  window.addEventListener('message', hear);
  const watch = setInterval(() => {
    if (!opened.closed) return;
    end();
    handlers.get('dialogEventReceived')?.({ error: 12006 });
  }, 200);
  const end = () => {
    isOpen = false;
    clearInterval(watch);
    window.removeEventListener('message', hear);
  };
  return only('Office.Dialog', {
    /** @param {string} type @param {(event: object) => void} handler */
    addEventHandler: (type, handler) => void handlers.set(type, handler),
    close: () => {
      end();
      opened.close();
    },
  });
}

/** `Office.context.ui`. */
export const ui = only('Office.context.ui', {
  /** @param {string} address @param {...unknown} given */
  displayDialogAsync: (address, ...given) =>
    void answering(given, async () => {
      await ask('POST', 'dialog', {});
      if (new URL(address).origin !== location.origin) throw new NotSimulated('a dialog of another origin');
      if (isOpen) throw new OfficeError('12007', 'A dialog box is already opened from this host window.');
      const opened = window.open(address, `office-dialog-${Date.now()}`, 'popup,width=480,height=640');
      if (opened === null) throw new OfficeError('12009', 'The user chose to ignore the dialog box.');
      isOpen = true;
      return dialogOf(opened);
    }),
  /** @param {string} message */
  messageParent: (message) => {
    const opener = /** @type {Window | null} */ (window.opener);
    opener?.postMessage({ [key]: message }, location.origin);
  },
});
