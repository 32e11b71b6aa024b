// The custom XML part of the identity in Word before WordApi 1.4 (Office 2019), by the API that all Office programs share.
import { answerOf } from './calls.ts';
import { identityNamespace } from './identity-text.ts';

export interface OlderParts {
  readonly parts: readonly Office.CustomXmlPart[];
  readonly xmls: readonly string[];
}

/** The parts with an identity, and what they say. */
export async function olderParts(): Promise<OlderParts> {
  const { customXmlParts } = Office.context.document;
  const parts = await answerOf<Office.CustomXmlPart[]>((callback) =>
    customXmlParts.getByNamespaceAsync(identityNamespace, callback),
  );
  const xmls = parts.map((part) => answerOf<string>((callback) => part.getXmlAsync(callback)));
  return { parts, xmls: await Promise.all(xmls) };
}

/** Puts new parts in the place of these: the new ones first, so that at no moment the file says nothing. */
export async function replaceOlderParts({ parts }: OlderParts, ...xmls: readonly string[]): Promise<void> {
  const { customXmlParts } = Office.context.document;
  for (const xml of xmls) await answerOf<Office.CustomXmlPart>((callback) => customXmlParts.addAsync(xml, callback));
  for (const part of parts) await answerOf<unknown>((callback) => part.deleteAsync(callback));
}
