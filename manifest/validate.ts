// Judges a manifest by the schemas that Microsoft publishes, without the internet.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
// both are CommonJS, whose types name the class but whose module is it
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';

const schemas = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest/package.json')),
  'build/json-schemas/teams',
);

/** What is wrong with the manifest, or with a translation of it; nothing when it fits. */
export async function faultsOf(
  manifest: unknown,
  version: string,
  kind: 'manifest' | 'translation' = 'manifest',
): Promise<readonly string[]> {
  const file = kind === 'manifest' ? 'MicrosoftTeams.schema.json' : 'MicrosoftTeams.Localization.schema.json';
  const schema = JSON.parse(await readFile(join(schemas, `v${version}`, file), 'utf8')) as object;
  // patterns of the schemas hold brackets that the stricter unicode grammar refuses
  const ajv = new AjvDraft04.default({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  if (validate(manifest)) return [];
  return (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath || '/'}: ${message}`);
}
