// What the simulated Word saves is a document for others: LibreOffice opens it with the text that programs wrote into it.
import { afterAll, describe, expect, it } from '@jest/globals';
import { libreOfficeProducer, pdfText } from '../../api/modules/documents/index.ts';
import { actAsUser } from './word/user-acts.ts';
import { aForeignDocument, aLetter } from './support/drafts.ts';
import { openedIn, paragraphWith, tagged, textsOf, theDocument, type Opened } from './support/word-program.ts';

const producer = libreOfficeProducer({ workers: 1 });
afterAll(() => producer.close());

/** Everything that programs and people do to a document, one after the other. */
function changedInEveryWay(opened: Opened, paragraph: string): void {
  const place = paragraphWith(opened, paragraph);
  opened.run(
    ...place.call('insertText', 'Đoạn do chương trình viết.', 'Replace').commands,
    ...place.get('font').set('name', 'Times New Roman'),
    ...place.get('font').set('size', 14),
    ...place.set('alignment', 'Justified'),
    ...theDocument.get('customXmlParts').call('add', '<identity xmlns="urn:vanthu:identity:1"/>').commands,
    ...theDocument.get('properties').get('customProperties').call('add', 'vanthu.documentId', 'd-1').commands,
    ...theDocument.get('sections').call('getFirst').get('pageSetup').set('topMargin', 70.9),
  );
  const index = textsOf(opened).indexOf('Đoạn do chương trình viết.');
  actAsUser(opened.scene, { do: 'new-paragraph', paragraph: index, text: 'Đoạn gõ bằng tay.' });
  actAsUser(opened.scene, { do: 'comment', paragraph: index, text: 'Xem lại' });
  actAsUser(opened.scene, { do: 'resolve-comments' });
  actAsUser(opened.scene, { do: 'track', on: true });
  actAsUser(opened.scene, { do: 'type', paragraph: index + 1, text: 'Đoạn gõ và sửa bằng tay.' });
  actAsUser(opened.scene, { do: 'settle-changes', accepted: true });
}

async function printed(docx: Uint8Array): Promise<string> {
  const made = await producer.convert(docx);
  if (!made.ok) throw new Error(made.refusal.detail);
  const text = await pdfText(made.value.pdf);
  return text.ok ? text.value.replace(/\s+/g, ' ') : '';
}

describe('a document changed in every way', () => {
  it.each([
    ['of a template of the product', async () => aLetter(), 'Đoạn thứ nhất'],
    ['that another program wrote', aForeignDocument, 'Chữ thường'],
  ])(
    '%s opens in LibreOffice with its new text',
    async (_which, make, paragraph) => {
      const opened = openedIn(await make());
      changedInEveryWay(opened, paragraph);
      const text = await printed(opened.window.file.bytes());
      expect(text).toContain('Đoạn do chương trình viết. Đoạn gõ và sửa bằng tay.');
      expect(text).not.toContain(paragraph);
    },
    60_000,
  );

  it('shows what was written into its bound controls', async () => {
    const opened = openedIn(aLetter());
    opened.run(
      ...tagged('subject').call('insertText', 'trích yếu mới', 'Replace').commands,
      ...tagged('body').call('insertText', 'Đoạn một.\nĐoạn hai./.', 'Replace').commands,
    );
    const text = await printed(opened.window.file.bytes());
    expect(text).toContain('V/v trích yếu mới');
    expect(text).toContain('Đoạn một. Đoạn hai./.');
  }, 60_000);
});
