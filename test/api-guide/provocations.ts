import type { Keyspace } from '../../schema/keyspaces.ts';
import { demonstrationApiKeys, demonstrationUsers, type Role } from '../../scripts/seed/people.ts';
import type { ErrorCode } from '../../src/graphql/errors.ts';
import { serveGraph } from '../../src/server/graphql-server.ts';
import type { Settings } from '../../src/server/settings.ts';
import { ownSources, withoutRights } from '../support/database.ts';
import { testSettings, tokenFor } from '../support/graph.ts';

/** The codes that Yoga gives to requests that it cannot read. */
export type YogaErrorCode =
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'OPERATION_RESOLUTION_FAILURE'
  | 'BAD_REQUEST';

/** A request that comes to a code, and what must be so for it. */
interface Provocation {
  readonly body: object | string;
  /** Who asks; an adjuster where nothing is said. */
  readonly role?: Role;
  readonly headers?: Record<string, string>;
  readonly settings?: Partial<Settings>;
  /** The rate is used up. */
  readonly tooMany?: boolean;
  /** The keyspace that is out of reach. */
  readonly without?: Keyspace;
}

const policies = { query: '{ policies(first: 1) { nodes { id } } }' };

const healthInformation = (field: string) => ({
  query: `{ claim(number: "CLM-HPGL-2026-000001") { parties(first: 1) { nodes {
    protectedHealthInformation(reason: "Guide to the API: a test") { ${field} } } } } }`,
});

/** How each code of the guide comes about. */
export const provocations: Readonly<Record<ErrorCode | YogaErrorCode, Provocation>> = {
  UNAUTHENTICATED: { body: policies, headers: { Authorization: 'Bearer a.b.c' } },
  AUTHENTICATION_UNAVAILABLE: {
    body: policies,
    headers: { Authorization: `Bearer ${demonstrationApiKeys.ratingPortal}` },
    // Where keys are looked up.
    without: 'global',
  },
  FORBIDDEN: { body: healthInformation('diagnosisCodes'), role: 'ORG_ADMIN' },
  TOO_MANY_REQUESTS: { body: policies, tooMany: true },
  BAD_USER_INPUT: { body: { query: 'query($id: ID!) { node(id: $id) { id } }' } },
  PERSISTED_QUERY_NOT_FOUND: { body: { documentId: 'sha256:00' } },
  PERSISTED_QUERY_REQUIRED: { body: policies, settings: { ARBITRARY_DOCUMENTS: 'refuse' } },
  KEYSPACE_UNAVAILABLE: { body: policies, without: 'policies' },
  DEADLINE_EXCEEDED: { body: policies, settings: { REQUEST_TIMEOUT_MS: 1 } },
  INTERNAL_SERVER_ERROR: { body: healthInformation('socialSecurityNumber'), settings: { PHI_KEYS: undefined } },
  GRAPHQL_PARSE_FAILED: { body: { query: '{ viewer' } },
  GRAPHQL_VALIDATION_FAILED: { body: { query: '{ nothing }' } },
  OPERATION_RESOLUTION_FAILURE: { body: { query: 'query A { viewer { id } } query B { viewer { id } }' } },
  BAD_REQUEST: { body: '{' },
};

const requestFor = async ({ body, role = 'ADJUSTER', headers }: Provocation): Promise<Request> =>
  new Request('http://127.0.0.1/graphql', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${await tokenFor(role, demonstrationUsers[role])}`,
      'Content-Type': 'application/json',
      Accept: 'application/graphql-response+json',
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

/** What a provocation is answered. */
export const provoke = async (provocation: Provocation): Promise<{ status: number; answer: unknown }> => {
  const { settings, without, tooMany = false } = provocation;
  const after: Promise<unknown>[] = [];
  const outage = without && (await withoutRights(without));
  try {
    const response = await serveGraph(
      await requestFor(provocation),
      { ...testSettings, ...settings },
      ownSources(),
      (work) => after.push(work),
      { limit: async () => ({ success: !tooMany }) },
    );
    return { status: response.status, answer: await response.json() };
  } finally {
    await Promise.all(after);
    await outage?.restore();
  }
};
