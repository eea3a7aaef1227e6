import { keyspaceDatabases } from '../../../schema/keyspaces.ts';
import { Telemetry } from '../telemetry/telemetry.ts';
import type { Answer, Connection, Send, Statement } from './statement.ts';

/** What a statement does, and to which table first: `SELECT claims`. */
const summaryOf = (text: string): string => {
  const [, verb = ''] = /^\W*(\w+)/.exec(text) ?? [];
  const [, table = ''] = /\b(?:from|into|update)\s+`(\w+)`/i.exec(text) ?? [];
  return `${verb.toUpperCase()} ${table}`.trim();
};

/** Sends a statement in a span that tells what it reads or writes, which field asks, and how many rows came: no value, no text. */
const traced =
  (send: Send): Send =>
  (statement, givenUp) => {
    const telemetry = Telemetry.current;
    if (!telemetry?.isTraced) return send(statement, givenUp);
    return telemetry.span(`keyspace ${statement.tags.keyspace}`, async (span): Promise<Answer> => {
      span?.setAttributes(attributesOf(statement));
      const answer = await send(statement, givenUp);
      span?.setAttributes({ 'oi.rows': answer.rows.length });
      return answer;
    });
  };

const attributesOf = ({ text, origin, freshness, tags }: Statement) => ({
  'db.system.name': 'mysql',
  'db.namespace': keyspaceDatabases[tags.keyspace],
  'db.query.summary': summaryOf(text),
  // In one order, whichever of those that share the statement was read first.
  'oi.field': origin?.split(', ').toSorted().join(', '),
  'oi.freshness': freshness ?? undefined,
});

/** A connection of which each statement is a span of the request's trace. */
export class TracedConnection implements Connection {
  readonly #connection: Connection;
  readonly send: Send;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.send = traced(connection.send);
  }

  open(): void {
    this.#connection.open();
  }

  exclusively<Result>(run: (send: Send) => Promise<Result>): Promise<Result> {
    return this.#connection.exclusively((send) => run(traced(send)));
  }

  close(): Promise<void> {
    return this.#connection.close();
  }
}
