import { z } from 'zod';
import { bearerCredential } from '../../auth/bearer.ts';
import { sha256 } from '../../auth/sha256.ts';
import { refusal } from '../refusal.ts';
import { requestRate } from './limits.ts';

/** Cloudflare's rate-limiting binding: it counts by key, and says whether one more is within its limit. */
export interface RequestCounter {
  limit(options: { key: string }): Promise<{ success: boolean }>;
}

/** The counter among the Worker's bindings; none where none is bound, as in tests that start no Worker. */
export const counterBindings = {
  REQUEST_RATE: z
    .custom<RequestCounter>(
      (value) => typeof value === 'object' && value !== null && 'limit' in value,
      'is no rate-limiting binding: bind one under this name in wrangler.toml',
    )
    .optional(),
};

/** What requests are counted by. */
export type RequestCounters = z.infer<z.ZodObject<typeof counterBindings>>;

/** By what requests are counted: the credential, hashed, as it must not lie about anywhere; without one the address. */
const keyOf = async ({ headers }: Request): Promise<string> => {
  const credential = bearerCredential(headers);
  if (!credential) return `address ${headers.get('CF-Connecting-IP') ?? 'unknown'}`;
  return `credential ${await sha256(credential)}`;
};

const isWithin = async (request: Request, counter: RequestCounter): Promise<boolean> => {
  try {
    return (await counter.limit({ key: await keyOf(request) })).success;
  } catch (failure) {
    // Better too many answers than none.
    console.error(JSON.stringify({ message: 'Requests cannot be counted.', cause: String(failure) }));
    return true;
  }
};

/** 429 when a caller sends more requests than the rate allows; null when this one is within it. */
export const limitRequests = async (
  request: Request,
  counter: RequestCounter | undefined,
): Promise<Response | null> => {
  if (!counter || (await isWithin(request, counter))) return null;
  const { maximum, periodSeconds } = requestRate;
  return refusal({
    status: 429,
    code: 'TOO_MANY_REQUESTS',
    message: `More than ${maximum} requests came from this caller in ${periodSeconds} seconds. Wait ${periodSeconds} seconds, then send fewer: ask for more objects at once, with lists and \`nodes(ids:)\`.`,
    extensions: { limit: { name: 'requests', maximum, periodSeconds } },
    headers: { 'Retry-After': String(periodSeconds) },
  });
};
