// `Office` and `Word` as a page finds them: what programs of the product use, and nothing else.
import { ui } from './dialogs.js';
import { OfficeError, only } from './errors.js';
import { commonDocument } from './file.js';
import { ask, host, isDialog, isInWord, isSetSupported } from './host.js';
import { nestedSignIn } from './nested-sign-in.js';
import { RequestContext, run } from './request-context.js';
import { customXmlParts } from './xml-parts.js';

/** @param {string} name @param {Record<string, string>} values */
const choice = (name, values) => only(name, values);

const light = { bodyBackgroundColor: '#FFFFFF', bodyForegroundColor: '#242424', controlBackgroundColor: '#FFFFFF', controlForegroundColor: '#242424', isDarkTheme: false }; // prettier-ignore
const dark = { bodyBackgroundColor: '#292929', bodyForegroundColor: '#FFFFFF', controlBackgroundColor: '#1F1F1F', controlForegroundColor: '#FFFFFF', isDarkTheme: true }; // prettier-ignore

/** `Office.context`, once the host has answered. */
function contextOf() {
  const setting = host.now?.view.setting;
  return only('Office.context', {
    host: setting && 'Word',
    platform: setting?.platform,
    displayLanguage: setting?.language,
    contentLanguage: setting?.language,
    officeTheme: setting?.dark ? dark : light,
    diagnostics: { host: 'Word', platform: setting?.platform, version: setting?.version },
    requirements: only('Office.context.requirements', { isSetSupported }),
    document: setting && commonDocument(customXmlParts),
    ui,
  });
}

async function begin() {
  if (!isInWord && !isDialog) return { host: null, platform: null };
  // as the real one does, to the surprise of routers
  Object.assign(history, { pushState: null, replaceState: null });
  if (isDialog) return { host: 'Word', platform: 'PC' };
  const answer = await ask('GET', 'host');
  host.now = /** @type {import('./host.js').Host} */ (await answer.json());
  if (host.now.signsIn && isSetSupported('NestedAppAuth'))
    Object.assign(window, { nestedAppAuthBridge: nestedSignIn() });
  office.context = contextOf();
  return { host: 'Word', platform: host.now.view.setting.platform };
}

/** @typedef {{ host: string | null, platform: string | null }} Info */
const office = {
  context: contextOf(),
  /** @param {(info: Info) => unknown} [callback] */
  onReady: async (callback) => {
    const info = await ready;
    await callback?.(info);
    return info;
  },
  HostType: choice('Office.HostType', { Word: 'Word' }),
  PlatformType: choice('Office.PlatformType', { PC: 'PC', OfficeOnline: 'OfficeOnline', Mac: 'Mac', iOS: 'iOS' }),
  FileType: choice('Office.FileType', { Compressed: 'compressed', Pdf: 'pdf' }),
  AsyncResultStatus: choice('Office.AsyncResultStatus', { Succeeded: 'succeeded', Failed: 'failed' }),
  DocumentMode: choice('Office.DocumentMode', { ReadOnly: 'readOnly', ReadWrite: 'readWrite' }),
  EventType: choice('Office.EventType', {
    DocumentSelectionChanged: 'documentSelectionChanged',
    DialogMessageReceived: 'dialogMessageReceived',
    DialogEventReceived: 'dialogEventReceived',
  }),
};
const ready = begin();

Object.assign(window, {
  Office: only('Office', office),
  OfficeExtension: only('OfficeExtension', { Error: OfficeError }),
  Word: only('Word', {
    run,
    RequestContext,
    Alignment: choice('Word.Alignment', { left: 'Left', centered: 'Centered', right: 'Right', justified: 'Justified' }),
    ChangeTrackingMode: choice('Word.ChangeTrackingMode', { off: 'Off', trackAll: 'TrackAll', trackMineOnly: 'TrackMineOnly' }), // prettier-ignore
    InsertLocation: choice('Word.InsertLocation', { replace: 'Replace', start: 'Start', end: 'End', before: 'Before', after: 'After' }), // prettier-ignore
    SelectionMode: choice('Word.SelectionMode', { select: 'Select', start: 'Start', end: 'End' }),
    SaveBehavior: choice('Word.SaveBehavior', { save: 'Save', prompt: 'Prompt' }),
  }),
});
