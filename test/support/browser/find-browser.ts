import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { UserError } from '../../../scripts/support/user-error.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const macApplications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/** A browser of the Chromium family on this machine, or null. */
export function findBrowser(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...macApplications];
  return candidates.find(isExecutable) ?? null;
}

/** A browser of this machine; on Debian as root it is installed when there is none. */
export async function ensureBrowser(): Promise<string> {
  const found = findBrowser();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    process.stderr.write('No Chromium on this machine: installing it with apt-get.\n');
    await aptGet('update');
    await aptGet('install', '--yes', '--no-install-recommends', 'chromium');
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new UserError({
    what: 'There is no Chromium to open the page in.',
    why: `None of ${names.join(', ')} is on PATH, and only root on Debian can be helped by installing one.`,
    todo: 'Install Chromium or Google Chrome. Debian: sudo apt-get install chromium. macOS: brew install --cask chromium.',
  });
}

async function aptGet(...args: string[]): Promise<void> {
  const child = spawn('apt-get', ['-o', 'DPkg::Lock::Timeout=120', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    // Its output is the progress; stdout is kept for answers.
    stdio: ['ignore', process.stderr, process.stderr],
  });
  const [status] = await once(child, 'close');
  if (status === 0) return;
  throw new UserError({
    what: `apt-get ${args.join(' ')} failed.`,
    why: `It ended with status ${status}; its last lines above say more.`,
    todo: 'Install Chromium yourself (apt-get install chromium), then try again.',
  });
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
