// The tagged parts of a draft: what they say, and writing into them.
import { makeAll, type Change } from './changes.ts';
import { WordTrouble, type ControlText } from './port.ts';

const loaded = 'items/tag,items/title,items/text,items/placeholderText,items/cannotEdit';

/** One line end for whatever Word uses between paragraphs and lines. */
const plain = (text: string): string => text.replace(/\r\n?|\v/g, '\n').normalize('NFC');

/** Word hands out the placeholder as text; templates write theirs in square brackets. */
const isEmpty = ({ text, placeholderText }: Word.ContentControl): boolean =>
  text.trim() === '' || text === placeholderText || /^\[[^[\]]*\]$/.test(text.trim());

const textOf = (control: Word.ContentControl): string => (isEmpty(control) ? '' : plain(control.text));

async function taggedControls(context: Word.RequestContext): Promise<readonly Word.ContentControl[]> {
  const { contentControls } = context.document;
  contentControls.load(loaded);
  await context.sync();
  return contentControls.items.filter(({ tag }) => tag !== '');
}

/** Every tagged part in the order of the text. */
export async function readControls(context: Word.RequestContext): Promise<readonly ControlText[]> {
  const controls = await taggedControls(context);
  return controls.map((control) => {
    const { tag, title } = control;
    return { tag, title, text: textOf(control), empty: isEmpty(control) };
  });
}

const write = (control: Word.ContentControl, text: string): void => {
  // clear brings the placeholder back, an empty text would not
  if (text === '') control.clear();
  else control.insertText(text, 'Replace');
};

function filling(control: Word.ContentControl, text: string): readonly Change[] {
  const before = textOf(control);
  if (before === text) return [];
  const change: Change = {
    make: () => write(control, text),
    look: () => void control.load('text,placeholderText'),
    takeBack: () => (textOf(control) === before ? undefined : write(control, before)),
  };
  return [change];
}

/**
 * Writes the texts into the parts with these tags, all or none, and answers the tags that the document does not have. Throws
 * `refused` before it writes when one of them is locked: what only the server writes stays as the server wrote it.
 */
export async function fillControls(
  context: Word.RequestContext,
  texts: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
  const controls = await taggedControls(context);
  const changes = controls.flatMap((control) => {
    const text = texts.get(control.tag);
    if (text === undefined) return [];
    const made = filling(control, plain(text));
    if (made.length > 0 && control.cannotEdit) throw new WordTrouble('refused', 'AccessDenied');
    return made;
  });
  if (changes.length > 0) await makeAll(context, changes);
  const present = new Set(controls.map(({ tag }) => tag));
  return [...texts.keys()].filter((tag) => !present.has(tag));
}
