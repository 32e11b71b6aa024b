// The API in a process of its own, to be killed: `node api-apart.ts DATABASE BOT-KEY AUDIENCE`. Writes its address as one line.
import { importJWK, type JWK } from 'jose';
import { botIssuer } from '../../../api/platform/auth/bot-key.ts';
import { startTestApp } from '../../support/app.ts';

const [databaseUri = '', key = '{}', audience = ''] = process.argv.slice(2);
const publicKey = await importJWK(JSON.parse(key) as JWK, 'ES256');
if (!(publicKey instanceof CryptoKey)) throw new Error('the key of the bot is no public key');
const app = await startTestApp({ databaseUri, issuers: [botIssuer(audience, publicKey)] });
process.stdout.write(`${app.baseUrl}\n`);
