import type { Role } from '../../../scripts/seed/people.ts';
import type { SentStatement } from '../../../src/data/wire/statement-log.ts';
import { counted, describeStatement } from '../../operations/describe-statement.ts';
import { hasPlan } from '../../vitess/plans.ts';
import type { MeasuredMutation } from './measure-mutation.ts';

/** Rows that an INSERT adds are shown once: how many there are is a matter of the example. */
const withoutRows = (sql: string): string =>
  sql.replace(
    / values (\((?:[^()]|\([^()]*\))*\))((?:, \((?:[^()]|\([^()]*\))*\))+)/,
    (_, row: string) => ` values ${row}, …`,
  );

/** Reads outside of a transaction are answered in an order of chance; within one, the order is what matters. */
const inOrder = (statements: readonly SentStatement[]): SentStatement[] => {
  const ordered: SentStatement[] = [];
  const reads: SentStatement[] = [];
  const sortedReads = () => reads.splice(0).toSorted((one, other) => (one.sql < other.sql ? -1 : 1));
  let inTransaction = false;
  for (const statement of statements) {
    const isEnd = !hasPlan(statement);
    if (!isEnd && !inTransaction) reads.push(statement);
    else ordered.push(...sortedReads(), statement);
    if (isEnd) inTransaction = statement.sql === 'begin';
  }
  return [...ordered, ...sortedReads()];
};

const describeKeyspace = (keyspace: string, statements: readonly SentStatement[]): string =>
  [
    `${keyspace}: ${counted(statements.length, 'statement')}`,
    ...inOrder(statements).map(({ sql }) => describeStatement({ sql: withoutRows(sql) })),
  ].join('\n');

const describeKeyspaces = (statements: readonly SentStatement[]): string[] =>
  Object.entries(Object.groupBy(statements, ({ keyspace }) => keyspace))
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([keyspace, sent = []]) => describeKeyspace(keyspace, sent));

/** A mutation as a reviewer reads it: who asks for it, what it took, and by which statements it was done. */
export const describeMutation = (
  name: string,
  { role, done }: { readonly role: Role; readonly done: string },
  { statements, behind, rounds, roundsBehind }: MeasuredMutation,
): string =>
  [
    `# ${name}, asked for as ${role}, who is shown: ${done}`,
    `# Up to the answer: ${counted(statements.length, 'statement')}, ${counted(rounds, 'round trip')} in a row`,
    ...describeKeyspaces(statements),
    ...(behind.length > 0
      ? [
          `# Behind the answer: ${counted(behind.length, 'statement')}, ${counted(roundsBehind, 'round trip')} in a row`,
          ...describeKeyspaces(behind),
        ]
      : []),
    '',
  ].join('\n\n');
