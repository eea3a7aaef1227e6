import type { Keyspace } from '../../schema/keyspaces.ts';
import { exampleClaimNumber } from '../../scripts/seed/examples.ts';
import { demonstrationApiKeys, type Role } from '../../scripts/seed/people.ts';
import type { ErrorCode } from '../../src/graphql/errors.ts';
import type { Settings } from '../../src/server/settings.ts';
import type { Answer } from '../support/asking/answer.ts';
import { asking } from '../support/asking/ask.ts';
import { inProcess } from '../support/asking/carriers.ts';
import { withoutRights } from '../support/database.ts';
import {
  bodyTimePasses,
  type Circumstance,
  commitsLost,
  keyInUse,
  keyUsed,
  noPlaceLeft,
  noRoomForConnections,
  statusOfLaterRelease,
} from './circumstances.ts';

/** The codes that Yoga gives to documents that it cannot read. */
export type YogaErrorCode = 'GRAPHQL_PARSE_FAILED' | 'GRAPHQL_VALIDATION_FAILED' | 'OPERATION_RESOLUTION_FAILURE';

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
  /** What else must be so. */
  readonly when?: () => Promise<Circumstance>;
}

/** A body of which one byte comes. */
const endless = () => new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(1)) });

const policies = { query: '{ policies(first: 1) { nodes { id } } }' };

const healthInformation = (field: string) => ({
  query: `{ claim(number: "CLM-HPGL-2026-000001") { parties(first: 1) { nodes {
    protectedHealthInformation(reason: "Guide to the API: a test") { ${field} } } } } }`,
});

const claiming = {
  query: `mutation { claimSubmission(
    input: { submissionId: "sub_01HK153X000000000000000000", expectedVersion: 1 }, idempotencyKey: "${keyUsed}"
  ) { __typename } }`,
};

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
  KEYSPACE_BUSY: { body: policies, when: noRoomForConnections },
  OUTCOME_UNKNOWN: { body: healthInformation('diagnosisCodes'), when: commitsLost },
  IN_PROGRESS: {
    body: claiming,
    role: 'UNDERWRITER',
    when: keyInUse,
    settings: { STATEMENT_TIMEOUT_MS: 200 },
  },
  UNREADABLE_VALUE: {
    body: { query: `{ claim(number: "${exampleClaimNumber}") { status } }` },
    when: statusOfLaterRelease,
  },
  SERVICE_BUSY: { body: policies, when: noPlaceLeft },
  DEADLINE_EXCEEDED: { body: policies, settings: { REQUEST_TIMEOUT_MS: 1 } },
  INTERNAL_SERVER_ERROR: { body: healthInformation('socialSecurityNumber'), settings: { PHI_KEYS: undefined } },
  GRAPHQL_PARSE_FAILED: { body: { query: '{ viewer' } },
  GRAPHQL_VALIDATION_FAILED: { body: { query: '{ nothing }' } },
  OPERATION_RESOLUTION_FAILURE: { body: { query: 'query A { viewer { id } } query B { viewer { id } }' } },
  BAD_REQUEST: { body: '{' },
  REQUEST_TIMEOUT: { body: endless(), when: bodyTimePasses },
};

/** What a provocation is answered. */
export const provoke = async (provocation: Provocation): Promise<Answer> => {
  const { body, role = 'ADJUSTER', headers, settings, without, when, tooMany = false } = provocation;
  const outage = without && (await withoutRights(without));
  const circumstance = await when?.();
  const counters = { REQUEST_RATE: { limit: async () => ({ success: !tooMany }) } };
  const { ask } = asking(inProcess({ settings, counters, sources: circumstance?.sources }));
  try {
    return await ask({ role, body, headers: { Accept: 'application/graphql-response+json', ...headers } });
  } finally {
    await circumstance?.undo();
    await outage?.restore();
  }
};
