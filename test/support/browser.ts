import { writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import type { Devtools, DevtoolsEvent } from './browser/devtools.ts';
import { launchBrowser } from './browser/launch-browser.ts';

export { findBrowser } from './browser/find-browser.ts';

const loadTimeoutMs = 30_000;
const pollMs = 50;

/** A page in a headless Chromium. */
export type Page = {
  /** Every URL that the page and its workers asked for, in order. */
  readonly requests: readonly string[];
  /** Errors that the page did not handle, and what the browser complained of. */
  readonly problems: readonly string[];
  /** The value of a JavaScript expression in the page, awaited; throws what the expression throws. */
  evaluate<T>(expression: string): Promise<T>;
  /** Returns when the expression is truthy; throws with the page's problems when it never is. */
  waitFor(expression: string, timeoutMs: number): Promise<void>;
  /** Opens another URL in the same tab, and waits until it has loaded. */
  goTo(url: string): Promise<void>;
  /** Gives the window a size in pixels, and the reader a taste for dark pages. */
  view(view: { width: number; height: number; dark: boolean }): Promise<void>;
  /** Writes a PNG of what is visible. */
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
};

/** Opens a URL in a browser of its own, which can reach nothing but 127.0.0.1, and waits until it has loaded. */
export async function openPage(url: string): Promise<Page> {
  const { devtools, close } = await launchBrowser();
  try {
    const records = { requests: [] as string[], problems: [] as string[] };
    const session = await attach(devtools, records);
    await navigate(devtools, session, url);
    return { ...records, ...pageOf(devtools, session, records.problems), close };
  } catch (error) {
    await close();
    throw error;
  }
}

type Records = { requests: string[]; problems: string[] };

const workerAttached = z.object({ sessionId: z.string() });
const requestSent = z.object({ request: z.object({ url: z.string() }) });
const exceptionThrown = z.object({
  exceptionDetails: z.object({
    text: z.string(),
    exception: z.object({ description: z.string().optional() }).optional(),
  }),
});
const consoleCalled = z.object({
  type: z.string(),
  args: z.array(z.object({ value: z.unknown().optional(), description: z.string().optional() })),
});
const logEntry = z.object({ entry: z.object({ level: z.string(), text: z.string(), url: z.string().optional() }) });

/** Opens a blank tab and records everything that it and its workers do from the first moment. */
async function attach(devtools: Devtools, records: Records): Promise<string> {
  devtools.listen((event) => {
    record(event, records);
    if (event.method !== 'Target.attachedToTarget') return;
    // A worker waits until it is observed. One that ended before that is no problem.
    const worker = workerAttached.parse(event.params).sessionId;
    void observe(devtools, worker).catch(() => undefined);
  });
  const { targetId } = await devtools.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = z
    .object({ sessionId: z.string() })
    .parse(await devtools.send('Target.attachToTarget', { targetId, flatten: true }));
  await devtools.send('Page.enable', {}, sessionId);
  await devtools.send('Log.enable', {}, sessionId);
  await observe(devtools, sessionId);
  return sessionId;
}

async function observe(devtools: Devtools, session: string): Promise<void> {
  await Promise.all([
    devtools.send('Network.enable', {}, session),
    devtools.send('Runtime.enable', {}, session),
    devtools.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }, session),
    devtools.send('Runtime.runIfWaitingForDebugger', {}, session),
  ]);
}

function record({ method, params }: DevtoolsEvent, { requests, problems }: Records): void {
  switch (method) {
    case 'Network.requestWillBeSent':
      requests.push(requestSent.parse(params).request.url);
      break;
    case 'Runtime.exceptionThrown': {
      const { text, exception } = exceptionThrown.parse(params).exceptionDetails;
      problems.push(exception?.description ?? text);
      break;
    }
    case 'Runtime.consoleAPICalled': {
      const { type, args } = consoleCalled.parse(params);
      if (type === 'error') problems.push(args.map(({ value, description }) => description ?? String(value)).join(' '));
      break;
    }
    case 'Log.entryAdded': {
      const { level, text, url } = logEntry.parse(params).entry;
      if (level === 'error') problems.push(url ? `${text} (${url})` : text);
      break;
    }
  }
}

async function navigate(devtools: Devtools, session: string, url: string): Promise<void> {
  const loaded = new Promise<void>((resolve) => {
    devtools.listen((event) => {
      if (event.method === 'Page.loadEventFired' && event.sessionId === session) resolve();
    });
  });
  const { errorText } = await devtools.send('Page.navigate', { url }, session);
  if (errorText) throw new Error(`${url} does not open: ${String(errorText)}`);
  const isLoaded = await Promise.race([loaded.then(() => true), sleep(loadTimeoutMs, false, { ref: false })]);
  if (!isLoaded) throw new Error(`${url} did not load within ${loadTimeoutMs} ms.`);
}

const evaluated = z.object({ result: z.object({ value: z.unknown().optional() }) });

function pageOf(devtools: Devtools, session: string, problems: readonly string[]) {
  async function evaluate<T>(expression: string): Promise<T> {
    const params = { expression, awaitPromise: true, returnByValue: true, userGesture: true };
    const answer = await devtools.send('Runtime.evaluate', params, session);
    const failure = exceptionThrown.safeParse(answer).data?.exceptionDetails;
    if (failure) throw new Error(`${expression}: ${failure.exception?.description ?? failure.text}`);
    // The caller knows what its expression gives.
    return evaluated.parse(answer).result.value as T;
  }
  return {
    evaluate,
    async waitFor(expression: string, timeoutMs: number): Promise<void> {
      const deadline = performance.now() + timeoutMs;
      for (;;) {
        // Only whether it is truthy can be sent over: the value may be an element.
        if (await evaluate<boolean>(`(async () => Boolean(await (${expression})))()`)) return;
        if (performance.now() > deadline) {
          const reasons = problems.length > 0 ? ` The page's problems: ${problems.join('; ')}` : '';
          throw new Error(`${expression} is still not true after ${timeoutMs} ms.${reasons}`);
        }
        await sleep(pollMs);
      }
    },
    goTo: (url: string): Promise<void> => navigate(devtools, session, url),
    async view({ width, height, dark }: { width: number; height: number; dark: boolean }): Promise<void> {
      const size = { width, height, deviceScaleFactor: 1, mobile: false };
      await devtools.send('Emulation.setDeviceMetricsOverride', size, session);
      const scheme = { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' };
      await devtools.send('Emulation.setEmulatedMedia', { features: [scheme] }, session);
    },
    async screenshot(path: string): Promise<void> {
      const { data } = await devtools.send('Page.captureScreenshot', { format: 'png' }, session);
      await writeFile(path, Buffer.from(String(data), 'base64'));
    },
  };
}
