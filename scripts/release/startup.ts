import type { Output } from '../operations/output.ts';
import { UserError } from '../support/user-error.ts';

/** Cloudflare refuses a Worker that computes for a second before its first request. */
const startupLimitMs = 400;

/** Of Cloudflare's 64 MiB, uncompressed; it was 2 MiB in November 2026. */
const sizeLimitKib = 6 * 1_024;

/** What wrangler says of an upload: its size in KiB, and the milliseconds that Cloudflare measured at its start. */
export const uploadIn = (text: string): { sizeKib: number; startupMs: number } => {
  const [, sizeKib] = /^Total Upload: ([\d.]+) KiB/m.exec(text) ?? [];
  const [, startupMs] = /^Worker Startup Time: (\d+) ms/m.exec(text) ?? [];
  // A wrangler that words it otherwise must not pass for a fast start.
  if (sizeKib === undefined || startupMs === undefined) throw new Error(`wrangler did not tell the start-up: ${text}`);
  return { sizeKib: Number(sizeKib), startupMs: Number(startupMs) };
};

/** Refuses a version that was uploaded and takes long before its first request, or that is much larger than it was. */
export const demandStartup = (text: string, output: Pick<Output, 'say'>): void => {
  const { sizeKib, startupMs } = uploadIn(text);
  output.say(`It starts in ${startupMs} ms at Cloudflare, and has ${Math.round(sizeKib)} KiB.`);
  if (startupMs > startupLimitMs) {
    throw new UserError({
      what: `Nothing was released: the version that was uploaded computes for ${startupMs} ms before its first request.`,
      why: `More than ${startupLimitMs} ms; Cloudflare refuses one that takes a second.`,
      todo: 'Do less while modules are loaded: npx wrangler check startup writes a profile. Then release the new commit.',
    });
  }
  if (sizeKib > sizeLimitKib) {
    throw new UserError({
      what: `Nothing was released: the version that was uploaded has ${Math.round(sizeKib)} KiB.`,
      why: `More than ${sizeLimitKib} KiB, three times what it was: something was bundled that does not belong there.`,
      todo: 'See what it is: npx wrangler deploy --dry-run --metafile. Raise the limit in scripts/release/startup.ts if it has to be.',
    });
  }
};
