// The scope behind what a token is for.
import type { EntraAuth, TokenFor } from './sign-in-way.ts';

const filesScope = 'https://graph.microsoft.com/Files.Read';

export const scopeOf = (auth: EntraAuth, what: TokenFor): string => (what === 'files' ? filesScope : auth.scope);
