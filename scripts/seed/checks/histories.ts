import { keyspaces } from '../../../schema/keyspaces.ts';
import { isReachable, mayBecome } from '../../../src/keyspaces/global/rules/lifecycle.ts';
import { type Lifecycle, lifecycles } from '../../support/lifecycles.ts';
import { type Check, findings, groupBy, type StoredRows } from './stored-rows.ts';

/** A change of a row's status. */
interface Step {
  readonly before: string | null;
  readonly after: string;
}

const statusIn = (values: Record<string, unknown> | null): string | null =>
  typeof values?.status === 'string' ? values.status : null;

/** The status changes of rows, from their audit entries, in no particular order. */
const stepsOf = (rows: StoredRows): ((id: string) => readonly Step[]) => {
  const entriesOf = groupBy(
    keyspaces.flatMap((keyspace) => rows[`${keyspace}AuditEntries`]),
    ({ entityId, after }) => (statusIn(after) === null ? null : entityId),
  );
  return (id) => entriesOf(id).map(({ before, after }) => ({ before: statusIn(before), after: statusIn(after) ?? '' }));
};

const isLawful = ({ transitions, firstStatuses }: Lifecycle, { before, after }: Step): boolean =>
  before === null ? firstStatuses.includes(after) : before in transitions && mayBecome(transitions, before, after);

/** Every status was reached by transitions that the lifecycle allows, according to the audit entries. */
export const checkHistories: Check = (rows) => {
  const historyOf = stepsOf(rows);
  return lifecycles.flatMap((lifecycle) => {
    const { table, kind, transitions, firstStatuses } = lifecycle;
    const items: readonly Record<string, unknown>[] = rows[table];
    return findings(items, ({ id, status }) => {
      const steps = historyOf(String(id));
      const reached = firstStatuses.some((first) => isReachable(transitions, first, String(status)));
      const right = reached && steps.length > 0 && steps.every((step) => isLawful(lifecycle, step));
      return !right && `${kind} ${id} is ${status}, which its audit entries do not lead to by allowed transitions.`;
    });
  });
};
