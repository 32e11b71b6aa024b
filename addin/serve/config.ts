// The pane's configuration, parsed once: everything that is missing is named at the same time.
import { z } from 'zod';
import { paneSwitches, type PaneSettings, type PaneSwitch } from './settings.ts';

/** Where Microsoft serves office.js; a closed network sets OFFICE_JS_URL to its own copy. */
export const officeJsOfMicrosoft = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

const text = z.string().trim().min(1);

const Base = z.object({
  /** Switches, by comma: `takeFile,graph`. */
  PANE_OFF: z
    .string()
    .default('')
    .transform((given) => given.split(',').map((name) => name.trim()))
    .transform((names) => names.filter((name) => name !== ''))
    .pipe(z.array(z.enum(paneSwitches))),
  OFFICE_JS_URL: z.url({ protocol: /^https$/ }).default(officeJsOfMicrosoft),
});

const SignIn = z.object({
  /** The pane's app at the identity provider. */
  PANE_CLIENT_ID: z.guid(),
  /** `https://login.microsoftonline.com/<tenant>`. */
  PANE_AUTHORITY: z.url({ protocol: /^https$/ }),
  /** What the pane asks a token for: `api://vanthu.example/access_as_user`. */
  PANE_SCOPE: text,
});

export interface PaneConfig {
  readonly settings: PaneSettings;
  readonly officeJs: string;
}

/** What is missing or wrong, each with its name. */
export class PaneConfigMissing extends Error {
  readonly names: readonly string[];

  constructor(issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[], given: object) {
    const problems = issues.map(({ path, message }) => ({ name: String(path[0]), message }));
    super(
      [
        'Thiếu hoặc sai cấu hình của khung Word:',
        ...problems.map(({ name, message }) => `  ${name}: ${name in given ? message : 'chưa được đặt'}`),
      ].join('\n'),
    );
    this.name = 'PaneConfigMissing';
    this.names = problems.map(({ name }) => name);
  }
}

const switchesWithout = (off: readonly PaneSwitch[]): PaneSettings['switches'] => ({
  takeFile: !off.includes('takeFile'),
  graph: !off.includes('graph'),
  upload: !off.includes('upload'),
});

/**
 * The pane of this installation from environment variables, or `PaneConfigMissing`. A try-out always has one; production
 * has one when any variable of its sign-in is set, and then all of them must be.
 */
export function readPaneConfig(env: Readonly<Record<string, string | undefined>>): PaneConfig | undefined {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const production = given['VANTHU_ENV'] === 'production';
  if (production && !Object.keys(SignIn.shape).some((name) => name in given)) return undefined;

  const base = Base.safeParse(given);
  const signIn = production ? SignIn.safeParse(given) : undefined;
  if (!base.success || signIn?.success === false) {
    throw new PaneConfigMissing([...(base.error?.issues ?? []), ...(signIn?.error?.issues ?? [])], given);
  }
  return {
    officeJs: base.data.OFFICE_JS_URL,
    settings: {
      api: '/',
      auth:
        signIn === undefined
          ? { kind: 'try-out' }
          : {
              kind: 'entra',
              clientId: signIn.data.PANE_CLIENT_ID,
              authority: signIn.data.PANE_AUTHORITY,
              scope: signIn.data.PANE_SCOPE,
            },
      switches: switchesWithout(base.data.PANE_OFF),
    },
  };
}
