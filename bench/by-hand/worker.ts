import { answerByHand, type Circumstances } from './answer.ts';
import { type Addresses, connectionsOfRequest } from './connections.ts';
import type { Address } from './driver.ts';
import { type ByHandVariables, circumstancesOf } from './settings.ts';

interface Bindings extends ByHandVariables {
  readonly HYPERDRIVE_GLOBAL: Address;
  readonly HYPERDRIVE_SUBMISSIONS: Address;
  readonly HYPERDRIVE_POLICIES: Address;
  readonly HYPERDRIVE_CLAIMS: Address;
  readonly HYPERDRIVE_BILLING: Address;
}

interface Known {
  readonly addresses: Addresses;
  readonly circumstances: Circumstances;
}

let known: Known | undefined;

const read = (bindings: Bindings): Known => ({
  addresses: {
    global: bindings.HYPERDRIVE_GLOBAL,
    submissions: bindings.HYPERDRIVE_SUBMISSIONS,
    policies: bindings.HYPERDRIVE_POLICIES,
    claims: bindings.HYPERDRIVE_CLAIMS,
    billing: bindings.HYPERDRIVE_BILLING,
  },
  circumstances: circumstancesOf(bindings),
});

const headers = { 'Content-Type': 'application/json; charset=utf-8' };

/** The limit in workerd. */
export default {
  async fetch(request, bindings, context) {
    if (request.method === 'GET') return new Response('ok');
    known ??= read(bindings);
    const connections = connectionsOfRequest(known.addresses);
    let behind = async () => {};
    try {
      const authorization = request.headers.get('Authorization');
      const asked = await request.text();
      const answer = await answerByHand(authorization, asked, connections, known.circumstances);
      behind = answer.behind ?? behind;
      return new Response(answer.body, { status: answer.status, headers });
    } finally {
      context.waitUntil(behind().finally(connections.close));
    }
  },
} satisfies ExportedHandler<Bindings>;
