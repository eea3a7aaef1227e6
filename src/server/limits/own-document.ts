import * as z from 'zod';
import { maySendOwnDocuments } from '../../auth/permissions.ts';
import type { Viewer } from '../../auth/viewer.ts';
import { log } from '../../data/telemetry/log.ts';
import type { OwnDocument, TakenCost } from '../../graphql/context.ts';

/** The binding of the Durable Objects that meter costs, one a name. */
export interface CostMeters {
  getByName(name: string): { fetch(address: string): Promise<Response> };
}

/** The meters among the Worker's bindings; none where none is bound, as in tests that start no Worker. */
export const meterBindings = {
  /** What the documents of an API key's own have cost: `cost-meter.ts`. */
  COST_METERS: z
    .custom<CostMeters>(
      (value) => typeof value === 'object' && value !== null && 'getByName' in value,
      'is no namespace of Durable Objects: bind one under this name in wrangler.toml',
    )
    .optional(),
};

const taken = z.object({ granted: z.boolean(), remaining: z.number(), waitSeconds: z.number() });

/** A request of an API key, with the meter of the key. */
class MeteredDocument implements OwnDocument {
  readonly #meters: CostMeters | undefined;
  readonly #keyId: string;
  #taken: TakenCost | null = null;
  isSent = false;

  constructor(meters: CostMeters | undefined, keyId: string) {
    this.#meters = meters;
    this.#keyId = keyId;
  }

  get taken(): TakenCost | null {
    return this.#taken;
  }

  async take(cost: number): Promise<TakenCost | null> {
    try {
      const answer = await this.#meters?.getByName(this.#keyId).fetch(`https://cost-meter/?cost=${cost}`);
      this.#taken = answer ? taken.parse(await answer.json()) : null;
    } catch (failure) {
      // Better too many answers than none: the requests of the key are counted all the same.
      log('error', 'Costs cannot be metered.', { failure });
    }
    return this.#taken;
  }
}

/** A viewer's request, where it is one of an API key that may send documents of its own; null for all others. */
export const ownDocumentOf = (
  viewer: Viewer,
  { COST_METERS }: { readonly COST_METERS?: CostMeters | undefined },
): OwnDocument | null => (maySendOwnDocuments(viewer) ? new MeteredDocument(COST_METERS, viewer.userId) : null);
