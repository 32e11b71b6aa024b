// Microsoft Graph: the one file that knows its client. A Word file in OneDrive or SharePoint is fetched with the token of the
// person who may read it; the token is used for these two requests and kept nowhere.
import {
  Client,
  HTTPMessageHandler,
  RedirectHandler,
  RedirectHandlerOptions,
  ResponseType,
} from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import { Problem } from '../problem.ts';

export interface CloudSettings {
  /** `https://graph.microsoft.com/`; without it no file comes from the cloud. */
  readonly graphUrl: string | undefined;
  readonly limitBytes: number;
  readonly timeoutMs?: number;
}

const Item = z.object({ name: z.string().max(400), size: z.number().int().min(0) });

/** The address of a file as Graph takes it: base64url behind `u!`. */
const shareOf = (address: string): string => `u!${Buffer.from(address, 'utf8').toString('base64url')}`;

const mostRedirects = 3;

/** No library middleware that adds the token or waits: it asks for https only, and whoever waits is told instead. */
function clientOf(graphUrl: string, signal: AbortSignal): Client {
  const redirect = new RedirectHandler(new RedirectHandlerOptions(mostRedirects));
  redirect.setNext(new HTTPMessageHandler());
  return Client.initWithMiddleware({ baseUrl: graphUrl, middleware: redirect, fetchOptions: { signal } });
}

function refused(response: Response): Problem {
  switch (response.status) {
    case 401:
      return new Problem('cloud-not-signed-in', {
        detail: 'Microsoft 365 không nhận phiên đăng nhập này nữa. Xin đăng nhập lại trong Word rồi thử lại.',
      });
    case 403:
      return new Problem('cloud-not-allowed', {
        detail: 'Tài khoản của quý vị không có quyền đọc tệp này. Xin nhờ chủ tệp chia sẻ, hoặc tải tệp lên từ máy.',
      });
    case 404:
    case 410:
      return new Problem('cloud-file-missing', {
        detail: 'Không còn tệp ở địa chỉ này. Xin lưu tệp lại trong Word, hoặc tải tệp lên từ máy.',
      });
    case 423:
      return new Problem('cloud-busy', {
        detail:
          'Tệp đang bị khóa trên OneDrive, SharePoint, thường vì đang được lưu. Xin thử lại sau ít giây, hoặc tải tệp lên từ máy.',
      });
    case 429:
    case 503:
      return new Problem('cloud-busy', { retryAfter: Number(response.headers.get('Retry-After')) || 10 });
    default:
      return new Problem('cloud-unavailable', {
        detail: `Microsoft 365 trả lời ${response.status}. Xin tải tệp lên từ máy, hoặc thử lại sau.`,
      });
  }
}

const tooLarge = (limit: number): Problem =>
  new Problem('too-large', { detail: `Tệp vượt giới hạn ${Math.floor(limit / 2 ** 20)} MB.` });

async function within(response: Response, limit: number): Promise<Uint8Array> {
  if (Number(response.headers.get('Content-Length') ?? 0) > limit) throw tooLarge(limit);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Fetches files by the address under which Word has them open; throws a `cloud-…` problem, or `too-large`, for everything else. */
export const makeCloudFile =
  ({ graphUrl, limitBytes, timeoutMs = 30_000 }: CloudSettings) =>
  async (address: string, token: string): Promise<{ readonly bytes: Uint8Array; readonly name: string }> => {
    if (graphUrl === undefined) throw new Problem('cloud-not-configured', { detail: 'Xin tải tệp lên từ máy.' });
    const client = clientOf(graphUrl, AbortSignal.timeout(timeoutMs));
    const get = async (path: string): Promise<Response> => {
      const answered = (await client
        .api(path)
        .header('Authorization', `Bearer ${token}`)
        .responseType(ResponseType.RAW)
        .get()) as Response;
      if (answered.ok) return answered;
      throw refused(answered);
    };
    try {
      const item = `/shares/${shareOf(address)}/driveItem`;
      const { name, size } = Item.parse(await (await get(`${item}?$select=name,size`)).json());
      if (size > limitBytes) throw tooLarge(limitBytes);
      return { bytes: await within(await get(`${item}/content`), limitBytes), name: name.slice(0, 255) };
    } catch (cause) {
      if (cause instanceof Problem) throw cause;
      // whatever the library says may quote the address: it goes no further
      throw new Problem('cloud-unavailable', { detail: 'Xin tải tệp lên từ máy, hoặc thử lại sau ít phút.' });
    }
  };
