import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser, openPage } from './browser.ts';

const waitMs = 20_000;
const testMs = 60_000;
let server: Server;
let origin: string;

const pages: Record<string, { type: string; content: string }> = {
  '/worker.js': {
    type: 'text/javascript',
    content: "fetch('/from-worker').finally(() => postMessage('done'));",
  },
  '/far.html': {
    type: 'text/html',
    content: `<script>
      new Worker('/worker.js').onmessage = () => { window.workerIsDone = true; };
      fetch('http://far.example/').catch(() => { window.farFailed = true; });
    </script>`,
  },
};

beforeAll(async () => {
  server = createServer((request, response) => {
    const { type = 'text/html', content = '' } = pages[request.url ?? '/'] ?? {};
    response.writeHead(200, { 'content-type': type }).end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test.skipIf(!findBrowser())(
  'requests of the page and of its workers are seen, and none leaves the machine',
  { timeout: testMs },
  async () => {
    const page = await openPage(`${origin}/far.html`);
    try {
      await page.waitFor('window.farFailed && window.workerIsDone', waitMs);
      const paths = ['/far.html', '/worker.js', '/from-worker'].map((path) => `${origin}${path}`);
      expect(page.requests).toEqual(expect.arrayContaining([...paths, 'http://far.example/']));
      expect(page.problems.join()).toContain('ERR_NAME_NOT_RESOLVED');
    } finally {
      await page.close();
    }
  },
);
