import { graphql } from 'graphql';
import { SignJWT } from 'jose';
import { type DemonstrationUser, demonstrationUsers, type Role } from '../../scripts/seed/people.ts';
import { localPhiKeys } from '../../scripts/support/local-phi-keys.ts';
import { localAudience, localIssuer } from '../../scripts/support/local-token.ts';
import type { Viewer } from '../../src/auth/viewer.ts';
import { visibilityOf } from '../../src/auth/visibility.ts';
import { RequestData } from '../../src/data/request-data.ts';
import type { KeyspaceSources } from '../../src/data/wire/keyspace-sources.ts';
import type { KeyspaceCost, Statement } from '../../src/data/wire/statement-log.ts';
import { contextOf } from '../../src/server/graph-context.ts';
import { serveGraph } from '../../src/server/graphql-server.ts';
import { statementsHeader } from '../../src/server/report-costs.ts';
import { schema } from '../../src/server/schema.ts';
import { type Settings, timeoutsOf } from '../../src/server/settings.ts';
import { ownSources } from './database.ts';
import { judgeStatements } from './statements.ts';

/** Signs the tokens of the tests. Obviously no secret. */
export const testSecret = 'only-for-tests-only-for-tests-only-for-tests';

/** The id under which a user is the viewer. */
export const viewerIdOf = ({ userId }: Pick<DemonstrationUser, 'userId'>): string => userId.replace(/^usr_/, 'vwr_');

/** What the Worker under test is told. */
export const testSettings: Settings = {
  ENVIRONMENT: 'development',
  JWT_SECRET: testSecret,
  JWT_ISSUER: localIssuer,
  JWT_AUDIENCE: localAudience,
  PHI_KEYS: localPhiKeys,
  // Tests hold statements up for longer than production would wait; those about waiting set their own.
  CONNECT_TIMEOUT_MS: 10_000,
  STATEMENT_TIMEOUT_MS: 10_000,
  REQUEST_TIMEOUT_MS: 60_000,
};

/** Claims that a test wants other than a user's own; null leaves one out. */
type ClaimChanges = Record<string, unknown>;

/** A token for a user in a role. */
export const tokenFor = (role: Role, user: DemonstrationUser, changes: ClaimChanges = {}, expires = '1h') => {
  const claims = {
    role,
    sub: user.userId,
    org: user.organizationId ?? undefined,
    producer: user.producerId,
    carrier: user.carrierId,
    insured: user.insuredId,
    iss: localIssuer,
    aud: localAudience,
    ...changes,
  };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime(expires)
    .sign(new TextEncoder().encode(testSecret));
};

/** A GraphQL answer. The data of a test's own query is read without types. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of its own query.
  readonly data: any;
  readonly errors?: readonly { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
  readonly extensions?: {
    keyspaces: Record<string, KeyspaceCost>;
    cost: { estimated: number; actual: number; maximum: number };
    statements?: Statement[];
  };
}

/** The body of a query as it travels. */
export const requestOf = (url: string, query: string, variables: object = {}, headers: Record<string, string> = {}) =>
  new Request(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', [statementsHeader]: 'show', ...headers },
    body: JSON.stringify({ query, variables }),
  });

/** What a request may have otherwise than others. */
interface Circumstances {
  readonly variables?: object;
  readonly settings?: Settings;
  readonly sources?: KeyspaceSources;
}

/** Asks the graph in this process, over its HTTP interface, and waits until everything after the response is done. */
export const send = async (
  headers: Record<string, string>,
  query: string,
  { variables = {}, settings = testSettings, sources = ownSources() }: Circumstances = {},
): Promise<{ response: Response; answer: Answer }> => {
  const after: Promise<unknown>[] = [];
  const request = requestOf('http://127.0.0.1/graphql', query, variables, headers);
  const response = await serveGraph(request, settings, sources, (work) => after.push(work));
  const answer = (await response.json()) as Answer;
  await Promise.all(after);
  judgeStatements(answer.extensions?.statements ?? []);
  return { response, answer };
};

/** The same, for those who want the answer alone. */
export const askWith = async (
  headers: Record<string, string>,
  query: string,
  variables: object = {},
  sources: KeyspaceSources = ownSources(),
): Promise<Answer> => (await send(headers, query, { variables, sources })).answer;

/** Asks as the demonstration user of a role, or as another one. */
export const askAs = async (
  role: Role,
  query: string,
  variables: object = {},
  user: DemonstrationUser = demonstrationUsers[role],
): Promise<Answer> => askWith({ Authorization: `Bearer ${await tokenFor(role, user)}` }, query, variables);

/** Runs a query without HTTP, and returns the statements that it sent beside its answer. */
export const executeAs = async (role: Role, source: string, variableValues: Record<string, unknown> = {}) => {
  const { userId, organizationId, producerId, carrierId, insuredId } = demonstrationUsers[role];
  const viewer: Viewer = {
    userId,
    orgId: organizationId ?? '',
    // The same names, in the case of storage.
    role: role.toLowerCase() as Viewer['role'],
    producerId: producerId ?? null,
    carrierId: carrierId ?? null,
    insuredId: insuredId ?? null,
  };
  const data = new RequestData(ownSources(), visibilityOf(viewer), { timeouts: timeoutsOf(testSettings) });
  try {
    const answer = await graphql({ schema, source, variableValues, contextValue: contextOf(viewer, data) });
    judgeStatements(data.log.statements);
    return { answer, statements: data.log.statements, costs: data.log.costs() };
  } finally {
    await data.close();
  }
};
