// Custom XML parts by the older calls that all Office programs share: the only ones in Word before WordApi 1.4.
import { z } from 'zod';
import { asOneStep } from './commands.ts';
import { showBound } from './model/controls.ts';
import { addCustomXml, customXml, customXmlParts, dropCustomXml, namespaceOf } from './model/custom-xml.ts';
import type { Scene } from './surface/member.ts';

export const XmlPartCall = z.discriminatedUnion('do', [
  z.object({ do: z.literal('find'), namespace: z.string() }),
  z.object({ do: z.literal('add'), xml: z.string() }),
  z.object({ do: z.literal(['get', 'delete']), part: z.string() }),
]);

/** Answers names of parts, or what one says. Throws `HostError`. */
export function xmlPartCall(scene: Scene, call: z.infer<typeof XmlPartCall>): unknown {
  const { file } = scene;
  switch (call.do) {
    case 'find':
      return customXmlParts(file).filter((part) => namespaceOf(file, part) === call.namespace);
    case 'get':
      return customXml(file, call.part);
    case 'add':
      return asOneStep(scene, () => {
        const part = addCustomXml(file, call.xml);
        showBound(file, part);
        return part;
      });
    case 'delete':
      asOneStep(scene, () => dropCustomXml(file, call.part));
      return undefined;
  }
}
