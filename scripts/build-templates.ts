// Writes the Word templates from their code: run it after a change in api/modules/documents/templates, commit the files.
import { writeFileSync } from 'node:fs';
import { templateNames } from '../api/modules/documents/fields.ts';
import { buildTemplate } from '../api/modules/documents/templates/build.ts';

for (const name of templateNames) {
  const file = new URL(`../api/modules/documents/templates/${name}.docx`, import.meta.url);
  writeFileSync(file, buildTemplate(name));
}
