import { keyspaces } from '../../../schema/keyspaces.ts';
import { claimPaymentTransitions, claimTransitions } from '../../../src/keyspaces/claims/rules/lifecycle.ts';
import { isReachable, mayBecome, type Transitions } from '../../../src/keyspaces/global/rules/lifecycle.ts';
import { policyTransitions } from '../../../src/keyspaces/policies/rules/lifecycle.ts';
import { quoteTransitions, submissionTransitions } from '../../../src/keyspaces/submissions/rules/lifecycle.ts';
import { type Check, findings, groupBy, type StoredRows } from './stored-rows.ts';

interface Statused {
  readonly id: string;
  readonly status: string;
}

/** The status changes of a row, from its audit entries, in no particular order. */
type HistoryOf = (id: string) => readonly { readonly before: string | null; readonly after: string }[];

const statusIn = (values: Record<string, unknown> | null): string | null =>
  typeof values?.status === 'string' ? values.status : null;

const historiesOf = (rows: StoredRows): HistoryOf => {
  const entries = keyspaces.flatMap((keyspace) => rows[`${keyspace}AuditEntries`]);
  const entriesOf = groupBy(
    entries.filter(({ after }) => statusIn(after) !== null),
    ({ entityId }) => entityId,
  );
  return (id) => entriesOf(id).map(({ before, after }) => ({ before: statusIn(before), after: statusIn(after) ?? '' }));
};

const checkKind = (
  kind: string,
  items: readonly Statused[],
  transitions: Transitions<string>,
  first: string,
  historyOf: HistoryOf,
): string[] =>
  findings(items, ({ id, status }) => {
    const steps = historyOf(id);
    const lawful = steps.every(({ before, after }) =>
      before === null ? after === first : before in transitions && mayBecome(transitions, before, after),
    );
    // Entries of the same moment are unordered. The current status is the one that was entered once more than left.
    const entered = steps.filter(({ after }) => after === status).length;
    const left = steps.filter(({ before }) => before === status).length;
    const last = steps.length === 0 ? status === first : entered === left + 1;
    const right = lawful && last && isReachable(transitions, first, status);
    return !right && `${kind} ${id} is ${status}, which its audit entries do not lead to.`;
  });

/** Every status was reached by transitions that the lifecycle allows, according to the audit entries. */
export const checkHistories: Check = (rows) => {
  const historyOf = historiesOf(rows);
  return [
    ...checkKind('Submission', rows.submissions, submissionTransitions, 'draft', historyOf),
    ...checkKind('Quote', rows.quotes, quoteTransitions, 'issued', historyOf),
    ...checkKind('Policy', rows.policies, policyTransitions, 'bound', historyOf),
    ...checkKind('Claim', rows.claims, claimTransitions, 'open', historyOf),
    ...checkKind('Claim payment', rows.claimPayments, claimPaymentTransitions, 'requested', historyOf),
  ];
};
