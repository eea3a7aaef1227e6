import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { spawnGuarded } from '../../../scripts/support/guarded-process.ts';
import { Devtools } from './devtools.ts';
import { ensureBrowser } from './find-browser.ts';

const startTimeoutMs = 30_000;
const graceMs = 3000;

const flags = [
  '--headless=new',
  // Root in a container has no other way; the pages are our own.
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  // Whatever still wants to leave the machine finds no name.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--window-size=1400,900',
  '--remote-debugging-port=0',
];

/** A running browser with a profile of its own. */
export type Browser = { devtools: Devtools; close(): Promise<void> };

/** Starts a headless browser that can reach 127.0.0.1 alone and ends no later than this process. */
export async function launchBrowser(): Promise<Browser> {
  const command = await ensureBrowser();
  const profile = await mkdtemp(join(tmpdir(), 'openinsure-browser-'));
  const browser = await spawnGuarded({ command, args: [...flags, `--user-data-dir=${profile}`, 'about:blank'] });
  const close = async () => {
    await browser.stop(graceMs);
    // Its helpers may still be writing for a moment.
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  try {
    const address = await Promise.race([
      printedAddress(browser.child.stderr),
      browser.ended.then((end) => Promise.reject(new Error(`${command} ended before it could be used: ${end}.`))),
      timeout(`${command} did not open its debugging port within ${startTimeoutMs} ms.`),
    ]);
    return { devtools: await Devtools.connect(address), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function printedAddress(stderr: NodeJS.ReadableStream | null): Promise<string> {
  if (!stderr) throw new Error('The browser has no error stream to print its address to.');
  const address = await new Promise<string>((resolve) => {
    // The stream is read to the end of the browser's life, else the browser blocks when it is full.
    createInterface({ input: stderr }).on('line', (line) => {
      const [, url] = /^DevTools listening on (ws:\S+)/.exec(line) ?? [];
      if (url) resolve(url);
    });
  });
  return address;
}

function timeout(message: string): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(message)), startTimeoutMs).unref();
  });
}
