import * as z from 'zod';
import { log } from '../../data/telemetry/log.ts';
import { refusal } from '../refusal.ts';
import { addressBlockOf } from './address-block.ts';
import { addressRate, type RequestRate, requestRate } from './limits.ts';
import { meterBindings } from './own-document.ts';
import { exhausted } from './rate-limit-fields.ts';

/** Cloudflare's rate-limiting binding: it counts by key, and says whether one more is within its limit. */
export interface RequestCounter {
  limit(options: { key: string }): Promise<{ success: boolean }>;
}

const counter = z
  .custom<RequestCounter>(
    (value) => typeof value === 'object' && value !== null && 'limit' in value,
    'is no rate-limiting binding: bind one under this name in wrangler.toml',
  )
  .optional();

/** The counters among the Worker's bindings; none where none is bound, as in tests that start no Worker. */
export const counterBindings = {
  /** Counts who was recognised. */
  REQUEST_RATE: counter,
  /** Counts addresses, before anybody is recognised. */
  ADDRESS_RATE: counter,
  ...meterBindings,
};

/** What requests are counted by. */
export type RequestCounters = z.infer<z.ZodObject<typeof counterBindings>>;

const isWithin = async (counter: RequestCounter, key: string): Promise<boolean> => {
  try {
    return (await counter.limit({ key })).success;
  } catch (failure) {
    // Better too many answers than none.
    log('error', 'Requests cannot be counted.', { failure });
    return true;
  }
};

const tooMany = ({ name, maximum, periodSeconds, subject }: RequestRate): Response =>
  refusal({
    status: 429,
    code: 'TOO_MANY_REQUESTS',
    message: `More than ${maximum} requests came from this ${subject} in ${periodSeconds} seconds. Wait ${periodSeconds} seconds, then send fewer: ask for more objects at once, with lists and \`nodes(ids:)\`.`,
    extensions: { limit: { name, maximum, periodSeconds } },
    headers: { 'Retry-After': String(periodSeconds), ...exhausted({ name, maximum, periodSeconds }) },
  });

/**
 * 429 when more requests come from an address than the rate allows, whatever their credentials; null when this one is within
 * it. Where Cloudflare names no address nobody is counted: all would be counted as one.
 */
export const limitByAddress = async (
  { headers }: Request,
  { ADDRESS_RATE }: RequestCounters,
): Promise<Response | null> => {
  const address = headers.get('CF-Connecting-IP');
  if (!ADDRESS_RATE || address === null || (await isWithin(ADDRESS_RATE, addressBlockOf(address)))) return null;
  return tooMany(addressRate);
};

/** 429 when a caller sends more requests than the rate allows, however it spells its credential; null for one within it. */
export const limitByCaller = async (caller: string, { REQUEST_RATE }: RequestCounters): Promise<Response | null> =>
  !REQUEST_RATE || (await isWithin(REQUEST_RATE, caller)) ? null : tooMany(requestRate);
