// What is given to LibreOffice in place of the draft: the same document without its bindings and without its comments.
// LibreOffice would print the data part, and what counts is the text that stands in the document, which the layout check has
// read. At a comment it ends altogether (7.4 of Debian 12, without a screen), and no page shows one.
import { ok, type Result } from '../../../domain/kernel/result.ts';
import { mainPart, openPackage, partText, savePackage, withPart } from '../ooxml/word-package.ts';

const unprinted = /<w(?:15)?:dataBinding\b[^<>]*\/>|<w:comment(?:Reference|RangeStart|RangeEnd)\b[^<>]*\/>/g;

/** The draft as it is to be printed. Refuses `not-a-word-file`. */
export function printableCopy(docx: Uint8Array): Result<Uint8Array> {
  const opened = openPackage(docx);
  if (!opened.ok) return opened;
  const parts = [...opened.value.keys()].filter(
    (name) => name === mainPart || /^word\/(header|footer)\d*\.xml$/.test(name),
  );
  const bare = parts.reduce(
    (next, name) => withPart(next, name, partText(next, name).replace(unprinted, '')),
    opened.value,
  );
  return ok(savePackage(bare));
}
