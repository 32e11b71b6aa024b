// Taking a Word file that somebody wrote without our template into drafting: words cleaned, parts bound, marked as a draft.
import { ok, refuse, type Result } from '../../../domain/kernel/result.ts';
import { recogniseDocument, type PartTag, type RecognisedDocument } from '../../../domain/layout/recognised.ts';
import { readDocument } from '../../layout/index.ts';
import { controls, textOf } from '../ooxml/controls.ts';
import { withNewData } from '../ooxml/data-part.ts';
import { mainPart, openPackage, partText, savePackage, withPart } from '../ooxml/word-package.ts';
import { controlTitles } from '../templates/controls.ts';
import { dataParts } from '../templates/data.ts';
import { bindParts } from './bind-parts.ts';
import { composed, singleSpaced } from './clean-text.ts';
import { paragraphPlaces } from './paragraph-places.ts';
import { obstaclesTo } from './recognise-draft.ts';

/** The signer's formula is written into these when the signer is chosen; without them the file is no draft. */
const mustBeBound: readonly PartTag[] = ['subject', 'signer-authority', 'signer-name'];

function cleaned(xml: string, known: RecognisedDocument, paragraphs: Parameters<typeof paragraphPlaces>[1]) {
  const places = paragraphPlaces(xml, paragraphs);
  if (!places.ok) return places;
  const prose = new Set(known.prose.map(({ index }) => index));
  const pieces: string[] = [];
  let done = 0;
  for (const [index, { start, end }] of places.value.entries()) {
    // a text box inside has paragraphs of its own, that come next
    if (!prose.has(index) || xml.slice(start, end).includes('<w:txbxContent')) continue;
    pieces.push(xml.slice(done, start), singleSpaced(xml.slice(start, end)));
    done = end;
  }
  return ok(composed(pieces.join('') + xml.slice(done)));
}

/**
 * The file as a draft: same look, same words but for the cleaning. Refuses, each with what to do: `not-a-word-file`, `file-broken`,
 * `encoding-too-old`, `tracked-changes-open`, `draft-not-recognised`.
 */
export function adoptDraft(docx: Uint8Array): Result<Uint8Array> {
  const facts = readDocument(docx);
  if (!facts.ok) return facts;
  const known = recogniseDocument(facts.value);
  const [obstacle] = obstaclesTo(facts.value, known);
  if (obstacle !== undefined) return refuse({ code: obstacle.code, detail: obstacle.sentence });
  const opened = openPackage(docx);
  if (!opened.ok) return opened;
  const xml = cleaned(partText(opened.value, mainPart), known, facts.value.paragraphs);
  if (!xml.ok) return xml;
  const own = new Set(controls(xml.value).map(({ tag }) => tag));
  // a file of our own template needs no more than the cleaning
  if (mustBeBound.every((tag) => own.has(tag))) return ok(savePackage(withPart(opened.value, mainPart, xml.value)));

  const places = paragraphPlaces(xml.value, facts.value.paragraphs);
  if (!places.ok) return places;
  const unbound = { ...known, found: known.found.filter((tag) => !own.has(tag)) };
  const { xml: bound, bound: tags } = bindParts(xml.value, unbound, places.value);
  const loose = mustBeBound.filter((tag) => !tags.has(tag) && !own.has(tag));
  if (loose.length > 0)
    return refuse({
      code: 'draft-not-recognised',
      detail: `Phần ${loose.map((tag) => `“${controlTitles[tag].title}”`).join(', ')} nằm chung một đoạn với phần khác. Hãy đặt mỗi phần thành đoạn riêng như mẫu rồi đưa vào lại.`,
    });
  const values = new Map(
    controls(bound).map(({ tag, content }) => [tag, textOf(bound.slice(content.innerStart, content.innerEnd))]),
  );
  return ok(savePackage(withNewData(withPart(opened.value, mainPart, bound), dataParts('adopted', values))));
}
