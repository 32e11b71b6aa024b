// Parts that answer on the API's own address: each gets what is under its paths, untouched, and nothing else.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { text } from 'node:stream/consumers';
import { startTestApp, type TestApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({
    deps: {
      mounts: [
        {
          paths: ['/echo', '/pages/'],
          handle: async (request, response) => {
            const body = `${request.method ?? ''} ${request.url ?? ''} ${await text(request)}`;
            // as Node promises, and restify forgets for every server of the process
            response.writeHead(202, { 'Content-Type': 'text/plain' }).end(body);
          },
        },
        { paths: ['/broken'], handle: () => Promise.reject(new Error('a secret')) },
      ],
    },
  });
});
afterAll(() => app.stop());

const asked = async (path: string, init: RequestInit = {}) => {
  const response = await fetch(`${app.baseUrl}${path}`, init);
  return { status: response.status, body: await response.text(), headers: response.headers };
};

it('gives a part the requests under its paths with their bodies', async () => {
  expect(await asked('/echo', { method: 'POST', body: 'chào' })).toMatchObject({
    status: 202,
    body: 'POST /echo chào',
  });
  expect(await asked('/echo/more?a=1')).toMatchObject({ status: 202, body: 'GET /echo/more?a=1 ' });
  const page = await asked('/pages/sign');
  expect([page.status, page.headers.get('x-content-type-options')]).toEqual([202, 'nosniff']);
});

it('keeps everything else for the API', async () => {
  expect((await asked('/echoes')).status).toBe(404);
  expect((await asked('/pages')).status).toBe(404);
  expect((await asked('/livez')).status).toBe(200);
});

it('answers a failure of a part without telling what failed', async () => {
  const { status, body } = await asked('/broken');
  expect([status, (JSON.parse(body) as { code: string }).code, body.includes('secret')]).toEqual([
    500,
    'unexpected',
    false,
  ]);
});
