import { type Keyspace, keyspaces } from '../../../schema/keyspaces.ts';
import type { KeyspaceCost, KeyspaceFailure } from '../../data/wire/statement-log.ts';
import { pointOf, type Told } from './columns.ts';
import type { Point } from './points.ts';
import type { RequestReport } from './request-report.ts';

/** The index of the point that tells of a request as a whole; those of its keyspaces have the keyspace's name. */
const requestIndex = 'request';

/** What a request asked of a keyspace, and how that has failed it. */
interface Touched {
  readonly keyspace: Keyspace;
  readonly cost: KeyspaceCost;
  readonly failures: readonly KeyspaceFailure[];
}

const nothingAsked: KeyspaceCost = { statements: 0, rows: 0, ms: 0, connections: 0 };

/** The keyspaces that were asked, or should have been, had they not failed too often before. */
const touchedBy = ({ statements }: RequestReport): Touched[] => {
  const costs = statements?.costs() ?? {};
  return keyspaces.flatMap((keyspace) => {
    const failures = statements?.failuresOf(keyspace) ?? [];
    const cost = costs[keyspace];
    return cost || failures.length > 0 ? [{ keyspace, cost: cost ?? nothingAsked, failures }] : [];
  });
};

/** What failures are told as. */
const toldOf = (failures: readonly KeyspaceFailure[]): Told => ({
  circuit: failures.some(({ circuitOpen }) => circuitOpen) ? 'open' : 'closed',
  timeouts: failures.filter(({ timedOut }) => timedOut).length,
});

/** What is told of a request, once it is answered: a point for the whole of it, and one for each keyspace that it touched. */
export const requestPoints = (report: RequestReport, request: Request, environment: string): Point[] => {
  const { caller, operation = '', version = '', code, ms, cost, answerLength, phiValues } = report;
  const common: Told = { environment, operation, version, ...caller };
  const touched = touchedBy(report);
  const sum = (of: 'statements' | 'rows' | 'connections') => touched.reduce((total, one) => total + one.cost[of], 0);
  const whole: Told = {
    ...common,
    ...toldOf(touched.flatMap(({ failures }) => failures)),
    outcome: report.outcome(request),
    statements: sum('statements'),
    rows: sum('rows'),
    connections: sum('connections'),
    code,
    ms,
    cost,
    answerLength,
    phiValues,
  };
  const parts = touched.map(({ keyspace, cost, failures }) => {
    const [first] = failures;
    const outcome = first ? 'error' : 'ok';
    return pointOf(keyspace, { ...common, ...cost, ...toldOf(failures), keyspace, outcome, code: first?.code ?? '' });
  });
  return [pointOf(requestIndex, whole), ...parts];
};
