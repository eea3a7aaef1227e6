import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { UserError } from '../support/user-error.ts';
import type { Credentials } from './credentials.ts';

const envelope = z.looseObject({
  success: z.boolean(),
  errors: z.array(z.looseObject({ code: z.number(), message: z.string() })).default([]),
  result: z.unknown(),
  result_info: z.looseObject({ total_count: z.number().optional() }).nullish(),
});

/** How often a read is tried when Cloudflare fails or asks to wait. A change is tried once: nobody knows how far it came. */
const triesOfRead = 3;
const waitMs = 500;
const timeoutMs = 30_000;

/** Cloudflare refused, or did not answer. `status` is 0 when there was no answer. */
export class CloudflareError extends UserError {
  readonly status: number;
  readonly codes: readonly number[];

  constructor(request: string, status: number, errors: readonly { code: number; message: string }[]) {
    const said = errors.map(({ code, message }) => `${message} [code: ${code}]`).join('; ');
    super({
      what: `Cloudflare did not do ${request}.`,
      why: status === 0 ? `It did not answer: ${said}.` : `It answered ${status}${said ? `: ${said}` : ''}.`,
      todo: remedyOf(status),
    });
    this.status = status;
    this.codes = errors.map(({ code }) => code);
  }
}

const remedyOf = (status: number): string => {
  if (status === 401 || status === 403) {
    return 'Check CLOUDFLARE_ACCOUNT_ID, and the permissions of the token: docs/operations/environments.md lists them.';
  }
  if (status === 0 || status === 429 || status >= 500) {
    return 'Run the same command again: what was done is found, and it goes on from there.';
  }
  return 'Correct what it names, then run the same command again.';
};

const isWorthAnotherTry = (failure: unknown): boolean =>
  failure instanceof CloudflareError && (failure.status === 0 || failure.status === 429 || failure.status >= 500);

/** Cloudflare's REST API for one account. Paths are those below the account. */
export class CloudflareApi {
  readonly #credentials: Credentials;

  constructor(credentials: Credentials) {
    this.#credentials = credentials;
  }

  /** Reads one thing. */
  async get<Result>(path: string, schema: z.ZodType<Result>): Promise<Result> {
    return schema.parse((await this.#read(path)).result);
  }

  /** Reads all pages of a list. */
  async list<Item>(path: string, item: z.ZodType<Item>): Promise<Item[]> {
    const items: Item[] = [];
    for (let page = 1; ; page += 1) {
      const { result, result_info: info } = await this.#read(`${path}?page=${page}`);
      const found = z.array(item).parse(result);
      items.push(...found);
      if (found.length === 0 || items.length >= (info?.total_count ?? items.length)) return items;
    }
  }

  /** Sends a query as text, which changes nothing. Its answer has no envelope. */
  query<Result>(path: string, text: string, schema: z.ZodType<Result>): Promise<Result> {
    return this.#patiently(async () => {
      const { response, answer } = await this.#ask('POST', path, { text, type: 'text/plain' });
      const found = schema.safeParse(answer);
      if (response.ok && found.success) return found.data;
      throw new CloudflareError(`POST ${path}`, response.status, envelope.safeParse(answer).data?.errors ?? []);
    });
  }

  #read(path: string): Promise<z.infer<typeof envelope>> {
    return this.#patiently(() => this.#send('GET', path));
  }

  /** Tries again what changes nothing. */
  async #patiently<Result>(ask: () => Promise<Result>): Promise<Result> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await ask();
      } catch (failure) {
        if (tries === triesOfRead || !isWorthAnotherTry(failure)) throw failure;
        await sleep(waitMs * tries);
      }
    }
  }

  /** Changes something, once. */
  async change<Result>(
    method: 'POST' | 'PATCH' | 'DELETE',
    path: string,
    schema: z.ZodType<Result>,
    body?: object,
  ): Promise<Result> {
    return schema.parse((await this.#send(method, path, body)).result);
  }

  async #send(method: string, path: string, body?: object): Promise<z.infer<typeof envelope>> {
    const sent = body ? { text: JSON.stringify(body), type: 'application/json' } : null;
    const { response, answer } = await this.#ask(method, path, sent);
    const read = envelope.safeParse(answer);
    if (response.ok && read.success && read.data.success) return read.data;
    throw new CloudflareError(`${method} ${path}`, response.status, read.data?.errors ?? []);
  }

  async #ask(
    method: string,
    path: string,
    body: { text: string; type: string } | null,
  ): Promise<{ response: Response; answer: unknown }> {
    const { apiUrl, accountId, token } = this.#credentials;
    try {
      const response = await fetch(`${apiUrl}/accounts/${accountId}${path}`, {
        method,
        // A token follows no redirect to somewhere else.
        redirect: 'error',
        headers: { Authorization: `Bearer ${token}`, ...(body ? { 'Content-Type': body.type } : {}) },
        ...(body ? { body: body.text } : {}),
        signal: AbortSignal.timeout(timeoutMs),
      });
      return { response, answer: await response.json().catch(() => null) };
    } catch (failure) {
      throw new CloudflareError(`${method} ${path}`, 0, [
        { code: 0, message: failure instanceof Error ? failure.message : 'no answer' },
      ]);
    }
  }
}
