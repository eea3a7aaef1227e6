import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import type { GuideRequest } from '../../dev/tour/guide-requests.ts';
import { dayOfOrganization } from '../../seed/organizations.ts';
import { type DemonstrationUser, demonstrationUsers, organizationId, secondOrganization } from '../../seed/people.ts';
import { mintToken } from '../../support/local-token.ts';
import { Timings } from './timings.ts';
import { type Ask, assertDone, goWay } from './way.ts';

const readers = 3;

/**
 * Where the ways of those who write end. Only one of them goes on to the refund: of two who draw on one trust at once, the
 * second is told to ask again, which would be no failure of the databases.
 */
const lastRequests = ['Send', 'CallOff'];

/** A credential may ask 600 times a minute: a reader waits so long between two requests. */
const pauseMs = 150;

const pollMs = 50;

/** Longer than the longest time of a mutation. */
const answerMs = 30_000;

interface Read {
  readonly user: DemonstrationUser;
  readonly role: GuideRequest['role'];
  readonly query: string;
}

/** Reads that touch all five keyspaces, of two organizations. */
const reads: readonly Read[] = [
  {
    user: demonstrationUsers.ORG_ADMIN,
    role: 'ORG_ADMIN',
    query: `{ policies(first: 10, sortBy: EXPIRATION_DATE) { totalCount { count } nodes {
      number status annualPremium { amount } producer { name } claims(first: 2) { nodes { number } } } } }`,
  },
  {
    user: demonstrationUsers.UNDERWRITER,
    role: 'UNDERWRITER',
    query: `{ submissions(first: 5) { nodes { number status insured { name } quotes(first: 2) { nodes { number } } } } }`,
  },
  {
    user: demonstrationUsers.FINANCE_ANALYST,
    role: 'FINANCE_ANALYST',
    query: `{ invoices(first: 5) { nodes { number open { amount } policy { number insured { name } } } } }`,
  },
  {
    user: secondOrganization.users.ORG_ADMIN,
    role: 'ORG_ADMIN',
    query: `{ claims(first: 5) { nodes { number status policy { number } } } }`,
  },
];

const answerOf = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(z.object({ message: z.string(), extensions: z.looseObject({ code: z.string().optional() }).optional() }))
    .optional(),
});

/** Ends a way whose request has failed, which is noted, or that nobody waits for any more. */
const wayEnds = new Error('The way ends here.');

const list = z.looseObject({ nodes: z.array(z.unknown()).min(1) });

const add = (counts: Map<string, number>, url: string, count: number): void => {
  counts.set(url, (counts.get(url) ?? 0) + count);
};

/** Requests to the product's Worker, reads and mutations, from clients who each wait for their answer. */
export class RequestLoad {
  readonly timings = new Timings();
  /** How often each mutation of the way was acknowledged. */
  readonly done: Record<string, number> = {};
  /** Ways that came to their end, and those whose effects elsewhere were left for the next minute. */
  ways = { ended: 0, delayed: 0 };
  readonly #secret: string;
  readonly #tokens = new Map<string, Promise<string>>();
  #urls: readonly string[] = [];
  #asked = 0;
  /** Requests that each Worker has not answered yet, and how many it has, by its address. */
  readonly #underWay = new Map<string, number>();
  readonly #answered = new Map<string, number>();
  #running = false;
  #loops: Promise<void>[] = [];

  /** `secret` signs the tokens, as the Worker expects it. */
  constructor(secret: string) {
    this.#secret = secret;
  }

  /** Begins to ask the Worker at an address; `stop` ends it. */
  start(url: string): void {
    this.use([url]);
    this.#running = true;
    const loop = async (turn: (count: number) => Promise<void>) => {
      for (let count = 0; this.#running; count += 1) await turn(count);
    };
    this.#loops = [
      ...Array.from({ length: readers }, (_, index) => loop((count) => this.#read(index + count))),
      ...lastRequests.map((last) => loop(() => this.#write(last))),
    ];
  }

  /** From now on the Workers at these addresses are asked in turn. */
  use(urls: readonly string[]): void {
    this.#urls = urls;
  }

  /** How many requests the Worker at an address has answered. */
  answeredBy(url: string): number {
    return this.#answered.get(url) ?? 0;
  }

  /** Resolves when the Worker at an address, which is asked no more, has answered everything. */
  async answeredAll(url: string): Promise<void> {
    while ((this.#underWay.get(url) ?? 0) > 0) await sleep(pollMs);
  }

  /** Ends it, when all that was asked is answered. */
  async stop(): Promise<void> {
    this.#running = false;
    await Promise.all(this.#loops);
  }

  async #read(count: number): Promise<void> {
    const read = reads[count % reads.length];
    if (read === undefined) return;
    await this.timings.note(async () => {
      const data = await this.#ask(read, read.user);
      // An answer without rows would be one of somebody else's shard.
      for (const value of Object.values(data)) list.parse(value);
    });
    await sleep(pauseMs);
  }

  /** Goes the way of a policy once, until something fails or the load is told to stop. */
  async #write(last: string): Promise<void> {
    const today = dayOfOrganization(organizationId, new Date());
    const ask: Ask = async (request) => {
      await sleep(pauseMs);
      if (!this.#running) throw wayEnds;
      const data = await this.timings.note(async () => {
        const answered = await this.#ask(request, demonstrationUsers[request.role]);
        assertDone(answered);
        return answered;
      });
      if (data === null) throw wayEnds;
      return data;
    };
    try {
      const onDone = (name: string) => {
        this.done[name] = (this.done[name] ?? 0) + 1;
      };
      const ended = await goWay({ ask, today, last, onDone });
      this.ways[ended ? 'ended' : 'delayed'] += 1;
    } catch (failure) {
      // An answer of another shape than the way expects.
      if (failure !== wayEnds) await this.timings.note(() => Promise.reject(failure));
    }
  }

  async #ask(
    { role, query, variables }: { role: GuideRequest['role']; query: string; variables?: object },
    user: DemonstrationUser,
  ): Promise<Record<string, unknown>> {
    const headers = { Authorization: `Bearer ${await this.#tokenOf(role, user)}`, 'Content-Type': 'application/json' };
    const { status, text } = await this.#send({ headers, body: JSON.stringify({ query, variables }) });
    const { data, errors = [] } = answerOf.parse(JSON.parse(text));
    const said = errors.map(({ message, extensions }) => `${extensions?.code} ${message}`).join('; ');
    if (said !== '' || !data) throw new Error(`status ${status}: ${said}`);
    return data;
  }

  /** Sends a request to the Worker whose turn it is. */
  async #send(request: { headers: Record<string, string>; body: string }): Promise<{ status: number; text: string }> {
    const url = this.#urls[this.#asked % this.#urls.length] ?? '';
    this.#asked += 1;
    add(this.#underWay, url, 1);
    try {
      const signal = AbortSignal.timeout(answerMs);
      const response = await fetch(`${url}/graphql`, { method: 'POST', ...request, signal });
      const text = await response.text();
      add(this.#answered, url, 1);
      return { status: response.status, text };
    } finally {
      add(this.#underWay, url, -1);
    }
  }

  #tokenOf(role: GuideRequest['role'], user: DemonstrationUser): Promise<string> {
    const key = `${role} ${user.userId}`;
    const token = this.#tokens.get(key) ?? mintToken({ secret: this.#secret, role, user });
    this.#tokens.set(key, token);
    return token;
  }
}
