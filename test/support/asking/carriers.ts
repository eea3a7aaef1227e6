import type { KeyspaceSources } from '../../../src/data/wire/keyspace-sources.ts';
import { type Circumstances as RequestCircumstances, serveGraph } from '../../../src/server/graphql-server.ts';
import type { RequestCounters } from '../../../src/server/limits/limit-requests.ts';
import type { Settings } from '../../../src/server/settings.ts';
import type { PointsBinding } from '../../../src/server/telemetry/points.ts';
import { ownSources } from '../database.ts';
import { testSettings } from '../settings.ts';

/** What brings a request to the graph, and its response back. */
export interface Carrier {
  /** Where the graph is. */
  readonly url: string;
  carry(request: Request): Promise<Response>;
}

/** What a graph in this process may have otherwise than others. */
interface Circumstances {
  readonly settings?: Partial<Settings>;
  readonly sources?: KeyspaceSources | undefined;
  readonly counters?: RequestCounters;
  /** Where points are written to. */
  readonly points?: PointsBinding;
  /** What the Worker takes for its version. */
  readonly version?: string;
  /** The moment, the chance and the circuits of each request. */
  readonly request?: () => RequestCircumstances;
}

/** The graph in this process, over its HTTP interface; all that follows the response is done when it is there. */
export const inProcess = ({
  settings,
  sources = ownSources(),
  counters = {},
  points,
  version,
  request: of,
}: Circumstances = {}): Carrier => ({
  url: 'http://127.0.0.1/graphql',
  carry: async (request) => {
    const after: Promise<unknown>[] = [];
    const environment = { settings: { ...testSettings, ...settings }, sources, counters, points, version };
    const response = await serveGraph(request, environment, { waitUntil: (work) => after.push(work) }, of?.());
    const body = await response.arrayBuffer();
    await Promise.all(after);
    return new Response(response.body && body, response);
  },
});

/** The Worker at this address. */
export const overHttp = (origin: string): Carrier => ({
  url: `${origin}/graphql`,
  carry: (request) => fetch(request),
});
