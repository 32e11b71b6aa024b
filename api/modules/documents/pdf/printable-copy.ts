// What is given to LibreOffice in place of the draft: the same document without its bindings. LibreOffice would print the
// data part; what counts is the text that stands in the document, which the layout check has read.
import { ok, type Result } from '../../../domain/kernel/result.ts';
import { mainPart, openPackage, partText, savePackage, withPart } from '../ooxml/word-package.ts';

/** The draft as it is to be printed. Refuses `not-a-word-file`. */
export function printableCopy(docx: Uint8Array): Result<Uint8Array> {
  const opened = openPackage(docx);
  if (!opened.ok) return opened;
  const parts = [...opened.value.keys()].filter(
    (name) => name === mainPart || /^word\/(header|footer)\d*\.xml$/.test(name),
  );
  const unbound = parts.reduce(
    (next, name) => withPart(next, name, partText(next, name).replace(/<w(?:15)?:dataBinding\b[^<>]*\/>/g, '')),
    opened.value,
  );
  return ok(savePackage(unbound));
}
