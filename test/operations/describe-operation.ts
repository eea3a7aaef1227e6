import type { KeyspaceCost, SentStatement } from '../../src/data/wire/statement-log.ts';
import { describeAnswer, describeAsker } from '../support/describe-answer.ts';
import type { askInRounds, askOperation } from './ask-operation.ts';
import { counted, describeStatement } from './describe-statement.ts';

type AskedOperation = Awaited<ReturnType<typeof askOperation>>;
type AskedInRounds = Awaited<ReturnType<typeof askInRounds>>;

const describeKeyspace = (
  keyspace: string,
  statements: readonly SentStatement[],
  cost: KeyspaceCost | undefined,
): string =>
  [
    `${keyspace}: ${counted(statements.length, 'statement')}, ${counted(cost?.connections ?? 0, 'connection')}`,
    // In which order they are answered is a matter of chance.
    ...statements.map(describeStatement).toSorted(),
  ].join('\n');

/** Connections of an answer, over all keyspaces. */
export const connectionsOf = ({ answer }: AskedOperation): number =>
  Object.values(answer.extensions?.keyspaces ?? {}).reduce((sum, { connections }) => sum + connections, 0);

/** An operation as a reviewer reads it: who asks for what, what is answered, what it cost in how many rounds, and by which statements. */
export const describeOperation = (asked: AskedInRounds): string => {
  const { role, variables, document, answer, statements, rounds } = asked;
  const { keyspaces = {}, cost } = answer.extensions ?? {};
  const byKeyspace = Object.entries(Object.groupBy(statements, ({ keyspace }) => keyspace))
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([keyspace, sent = []]) => describeKeyspace(keyspace, sent, keyspaces[keyspace]));
  return [
    describeAsker(role, variables),
    '# The answer',
    describeAnswer(document, answer.data),
    `# What it cost: ${counted(statements.length, 'statement')} in ${counted(rounds, 'round trip')} over ${counted(connectionsOf(asked), 'connection')}; ` +
      `${counted(cost?.estimated ?? 0, 'object')} estimated, ${counted(cost?.actual ?? 0, 'row')} read`,
    ...byKeyspace,
    '',
  ].join('\n\n');
};
