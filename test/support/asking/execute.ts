import { graphql } from 'graphql';
import { demonstrationUsers, organizationId, type Role } from '../../../scripts/seed/people.ts';
import type { Viewer } from '../../../src/auth/viewer.ts';
import { visibilityOf } from '../../../src/auth/visibility.ts';
import { RequestData } from '../../../src/data/request-data.ts';
import type { SentStatement } from '../../../src/data/wire/statement-log.ts';
import { contextOf } from '../../../src/server/graph-context.ts';
import { schema } from '../../../src/server/schema.ts';
import { timeoutsOf } from '../../../src/server/settings.ts';
import { ownSources } from '../database.ts';
import { testSettings } from '../settings.ts';
import { judgeStatements } from '../statements.ts';
import type { GraphAnswer } from './answer.ts';

/** The viewer that the demonstration user of a role is; those of the platform work in the first organization. */
export const viewerOf = (role: Role): Viewer => {
  const user = demonstrationUsers[role];
  return {
    userId: user.userId,
    orgId: user.organizationId ?? organizationId,
    // The same names, in the case of storage.
    role: role.toLowerCase() as Viewer['role'],
    producerId: user.producerId ?? null,
    carrierId: user.carrierId ?? null,
    insuredId: user.insuredId ?? null,
  };
};

/** An answer, and the statements that were sent for it. */
interface Executed extends GraphAnswer {
  readonly statements: readonly SentStatement[];
}

/** Executes a query without HTTP and its limits: for queries longer than any client may send. */
export const executeAs = async (role: Role, source: string, variableValues: object = {}): Promise<Executed> => {
  const viewer = viewerOf(role);
  const data = new RequestData(ownSources(), visibilityOf(viewer), { timeouts: timeoutsOf(testSettings) });
  try {
    const contextValue = contextOf(viewer, data);
    const answer = await graphql({ schema, source, variableValues: { ...variableValues }, contextValue });
    const { statements } = data.log;
    judgeStatements(statements);
    // As it would travel: GraphQL errors become plain objects.
    const { data: answered, errors } = JSON.parse(JSON.stringify(answer));
    return { data: answered, errors, statements };
  } finally {
    await data.close();
  }
};
