import { type Keyspace, keyspaces } from '../../../schema/keyspaces.ts';
import { isKey } from '../../auth/viewer.ts';
import type { StatementLog } from '../../data/wire/statement-log.ts';
import { pointOf, type Told } from './columns.ts';
import type { Point } from './points.ts';
import type { RequestReport } from './request-report.ts';

/** The index of the point that tells of a request as a whole; those of its keyspaces have the keyspace's name. */
const requestIndex = 'request';

const circuitOf = (open: boolean): string => (open ? 'open' : 'closed');

/** The point of one keyspace; none for one that the request has not touched. */
const keyspacePoint = (log: StatementLog, keyspace: Keyspace, common: Told): Point[] => {
  const { [keyspace]: cost } = log.costs();
  const failures = log.failuresOf(keyspace);
  if (!cost && failures.length === 0) return [];
  return [
    pointOf(keyspace, {
      ...common,
      ...cost,
      keyspace,
      outcome: failures.length === 0 ? 'ok' : 'error',
      code: failures[0]?.code ?? '',
      circuit: circuitOf(failures.some(({ circuitOpen }) => circuitOpen)),
      timeouts: failures.filter(({ timedOut }) => timedOut).length,
    }),
  ];
};

/** What is told of a request, once it is answered: a point for the whole of it, and one for each keyspace that it touched. */
export const requestPoints = (report: RequestReport, request: Request, environment: string): Point[] => {
  const { viewer, statements, operation, version, code, ms, cost, answerLength, phiValues } = report;
  const common: Told = {
    environment,
    operation: operation ?? '',
    version: version ?? '',
    ...(viewer && {
      role: viewer.role,
      credential: isKey(viewer) ? 'key' : 'token',
      organization: viewer.orgId,
      caller: viewer.userId,
    }),
  };
  const parts = statements ? keyspaces.flatMap((keyspace) => keyspacePoint(statements, keyspace, common)) : [];
  const costs = Object.values(statements?.costs() ?? {});
  const sum = (of: 'statements' | 'rows' | 'connections') => costs.reduce((total, one) => total + one[of], 0);
  const failures = statements ? keyspaces.flatMap((keyspace) => statements.failuresOf(keyspace)) : [];
  const whole = pointOf(requestIndex, {
    ...common,
    outcome: report.outcome(request),
    code,
    circuit: circuitOf(failures.some(({ circuitOpen }) => circuitOpen)),
    statements: sum('statements'),
    rows: sum('rows'),
    connections: sum('connections'),
    timeouts: failures.filter(({ timedOut }) => timedOut).length,
    ms,
    cost,
    answerLength,
    phiValues,
  });
  return [whole, ...parts];
};
