import { CostBucket } from './cost-bucket.ts';
import { costRate } from './limits.ts';

/**
 * The budget of one API key, in one place for all of Cloudflare's locations: a Durable Object by the id of the key, of which
 * the runtime keeps one. It writes nothing down. The budget is full after a minute without a request, and so is a new one: as
 * long as it is not, a timer keeps the object in memory (`docs/decisions/0039`).
 */
export class CostMeter {
  readonly #bucket = new CostBucket(costRate, Date.now());
  #awake: ReturnType<typeof setTimeout> | undefined;

  /** Takes the cost that the address names, and answers what became of it. Nobody but the Worker can ask. */
  async fetch({ url }: Request): Promise<Response> {
    clearTimeout(this.#awake);
    this.#awake = setTimeout(() => {}, costRate.periodSeconds * 1_000);
    return Response.json(this.#bucket.take(Number(new URL(url).searchParams.get('cost')), Date.now()));
  }
}
