import { AsyncLocalStorage } from 'node:async_hooks';
import type { SQL } from 'drizzle-orm';
import { type Keyspace, keyspaces } from '../../schema/keyspaces.ts';
import { columnOf, keyspaceOf, tableOf } from '../../schema/lookup.ts';
import type { TableName } from '../../schema/tables.ts';
import type { UnreadableValueError } from '../../schema/unreadable-value.ts';
import { type DomainDb, type DomainReads, type PothosQueries, pothosQueriesOf, readsOf } from './domain-db.ts';
import { type Circuits, isolateCircuits } from './guard/circuit.ts';
import { Deadline } from './guard/deadline.ts';
import { type KeyspaceClient, KeyspaceClients } from './guard/keyspace-clients.ts';
import { identifiersAt, type NewIdentifier } from './identifiers.ts';
import { memoize } from './memoize.ts';
import { PendingReads } from './read/pending-reads.ts';
import { KeyspaceLoader } from './read/relational-query/keyspace-loader.ts';
import { sendRead } from './read/relational-query/read-statement.ts';
import { RelationalQuery } from './read/relational-query/relational-query.ts';
import { type Row, readableRows, rowDecoder } from './read/relational-query/rows.ts';
import { historyOf, type Visibility, wholeOrganization } from './read/visibility.ts';
import { log } from './telemetry/log.ts';
import { ConnectionBudget } from './wire/connection-budget.ts';
import { build, textOf } from './wire/drizzle.ts';
import { FreshReads } from './wire/fresh-reads.ts';
import type { KeyspaceSources } from './wire/keyspace-sources.ts';
import { type SentStatement, StatementLog } from './wire/statement-log.ts';
import { defaultTimeouts, type Timeouts } from './wire/timeouts.ts';
import { Watch } from './wire/watch.ts';
import { inTransaction } from './write/tenant-transaction.ts';
import type { StoredRow, Writer, WriteTransaction } from './write/write-transaction.ts';

/** What a request may have otherwise than others. */
export interface RequestOptions {
  readonly timeouts?: Timeouts;
  /** What is known of outages. Without it, what the isolate knows. */
  readonly circuits?: Circuits;
  /** Called for each statement, when it was answered or refused. */
  readonly onStatement?: ((statement: SentStatement) => void) | undefined;
  /** Aborted when the caller hangs up: nothing more is read then. */
  readonly callerGone?: AbortSignal;
  /** The request's moment. Tests and demonstrations set it. */
  readonly now?: Date;
  /** Where identifiers and pauses get their chance from: numbers from 0 to 1. */
  readonly random?: () => number;
  /** What statements name as the version of the Worker. */
  readonly version?: string | undefined;
}

/** A row that was left out of an answer, and why. */
export interface UnreadableRow {
  readonly failure: UnreadableValueError;
  readonly row: Row;
}

/** What statements name as their operation until the document is known: then it is being found out who asks. */
const identification = 'identification';

/** Everything that one request reads and writes with: at most five connections, opened as they are needed. */
export class RequestData {
  readonly log: StatementLog;
  /** The request's moment: whatever it writes carries it. */
  readonly now: Date;
  readonly newId: NewIdentifier;
  /** Rows left out of the answer so far. */
  readonly unreadable: UnreadableRow[] = [];
  /** What statements name as their operation. */
  operation = identification;
  readonly #begunAt = performance.now();
  readonly #freshReads = new FreshReads();
  readonly #watch = new Watch();
  readonly #timeouts: Timeouts;
  readonly #deadline: Deadline;
  readonly #clients: KeyspaceClients;
  readonly #pending = new PendingReads();
  readonly #afterAnswer: (() => Promise<void>)[] = [];
  readonly #inRequest = AsyncLocalStorage.snapshot();
  readonly #visibility: Visibility;
  readonly #relational: RelationalQuery;
  /** The loaders of the viewer's own reads. */
  readonly #loaderOf: (keyspace: Keyspace) => KeyspaceLoader;

  constructor(sources: KeyspaceSources, visibility: Visibility, options: RequestOptions = {}) {
    const { timeouts = defaultTimeouts, circuits = isolateCircuits, now = new Date(), random = Math.random } = options;
    this.log = new StatementLog(options.onStatement);
    this.now = now;
    this.newId = identifiersAt(now, options.random);
    this.#timeouts = timeouts;
    this.#visibility = visibility;
    this.#deadline = new Deadline(this.#watch, options.callerGone);
    this.#deadline.set(timeouts.requestMs);
    this.#clients = new KeyspaceClients({
      sources,
      resources: {
        budget: new ConnectionBudget(),
        log: this.log,
        timeouts,
        freshReads: this.#freshReads,
        watch: this.#watch,
      },
      deadline: this.#deadline,
      circuits,
      random,
      orgId: () => visibility.orgId,
      operation: () => this.operation,
      version: options.version,
    });
    this.#loaderOf = this.#loaders();
    this.#relational = this.#relationalFor(visibility, this.#loaderOf);
  }

  /** For requests that read no rows: nothing is visible. */
  static withoutViewer(sources: KeyspaceSources, options: RequestOptions = {}): RequestData {
    return new RequestData(sources, { orgId: '', ruleOf: () => ({ rows: 'none' }), ownerOf: () => null }, options);
  }

  /** The client of one domain, or of the legacy database. Reads go to the keyspace that owns the table in any case. */
  db<Name extends Keyspace>(domain: Name): DomainDb<Name>;
  db(domain: 'legacy'): DomainDb;
  db(domain: Keyspace | 'legacy'): DomainDb {
    const client = () => (domain === 'legacy' ? this.#clients.legacy() : this.#clients.of(domain));
    return {
      ...readsOf(this.#relational),
      transaction: (run, writer) =>
        this.#transact(domain === 'legacy' ? 'global' : domain, client(), this.#visibility, run, writer),
    };
  }

  /** What Pothos loads with. */
  get pothosQueries(): PothosQueries {
    return pothosQueriesOf(this.#relational);
  }

  /**
   * Reads for business rules: all of the organization's rows in one domain, whoever asks. A rule may need what the viewer
   * may not read (a rate table, an authority profile); nothing of that may become an answer.
   */
  rulesDb<Name extends Keyspace>(_domain: Name): DomainReads<Name> {
    return readsOf(this.#relationalFor(wholeOrganization(this.#visibility.orgId)));
  }

  /**
   * Reads of the past of rows in one domain, whoever asks: `historyOf` says of what. They travel with the viewer's own reads.
   */
  historyDb<Name extends Keyspace>(_domain: Name): DomainReads<Name> {
    return readsOf(this.#relationalFor(historyOf(this.#visibility.orgId), this.#loaderOf));
  }

  /** Runs a transaction for an organization whose viewer is not known yet, or is no viewer. */
  writeFor<Name extends Keyspace, Result>(
    keyspace: Name,
    orgId: string,
    run: (transaction: WriteTransaction<Name>) => Promise<Result>,
    writer: Writer | null = null,
  ): Promise<Result> {
    return this.#transact(keyspace, this.#clients.of(keyspace), wholeOrganization(orgId), run, writer);
  }

  /**
   * Some columns of the rows that a condition finds, past the visibility: for what must be known before it is known who asks.
   * The condition pins the tenant, where one is known.
   */
  async findUnseen<Name extends TableName, Column extends keyof StoredRow<Name> & string>(
    table: Name,
    columns: readonly Column[],
    condition: SQL | undefined,
    { orderBy = [], limit }: { readonly orderBy?: readonly SQL[]; readonly limit?: number } = {},
  ): Promise<Pick<StoredRow<Name>, Column>[]> {
    const fields = Object.fromEntries(columns.map((name) => [name, columnOf(tableOf(table), name)]));
    const all = build
      .select(fields)
      .from(tableOf(table))
      .where(condition)
      .orderBy(...orderBy);
    const query = limit === undefined ? all : all.limit(limit);
    const answer = await sendRead(this.clientOf(keyspaceOf(table)), [table], table, textOf(query));
    // The columns were chosen by their names, so their types are those of the table's row.
    return readableRows(rowDecoder(table, columns)(answer)) as Pick<StoredRow<Name>, Column>[];
  }

  /** From now on, the request reads nothing old from these keyspaces: whoever asks wants it so, or has just changed them. */
  readFreshFrom(asked: readonly Keyspace[] = keyspaces): void {
    this.#freshReads.from(asked);
  }

  /** The request is about to change a keyspace for whoever asks: from now on nothing old is read from it. */
  changing(keyspace: Keyspace): void {
    this.#freshReads.changing(keyspace);
  }

  /** The keyspaces that the request has changed for whoever asks, or may have: whether a change came through is not always known. */
  get changed(): readonly Keyspace[] {
    return this.#freshReads.changed;
  }

  /** The moment that it is now: that of the request, and the time since then. */
  get present(): Date {
    return new Date(this.now.getTime() + performance.now() - this.#begunAt);
  }

  /** Gives the request the time of a mutation, counted from now. */
  allowMutation(): void {
    this.#deadline.set(this.#timeouts.mutationMs);
  }

  /** How long the request may still take, in milliseconds. */
  get leftMs(): number {
    return this.#deadline.leftMs;
  }

  /** A keyspace's client, past the visibility: for what must be known before it is known who asks. */
  clientOf(keyspace: Keyspace): KeyspaceClient {
    return this.#clients.of(keyspace);
  }

  /** Opens the connections of keyspaces that will be asked, while what is asked first is under way. */
  openAhead(needed: Iterable<Keyspace>): void {
    for (const keyspace of needed) this.#clients.of(keyspace).openAhead();
  }

  /** Asks a keyspace for a sign of life. */
  async ping(keyspace: Keyspace): Promise<void> {
    const client = this.clientOf(keyspace);
    const { tags } = client;
    await client.read({ text: 'select 1', values: [], freshness: 'fresh', origin: null, tags });
  }

  /** Has something done behind the answer, whose failure changes nothing for whoever asked. */
  afterAnswer(work: () => Promise<void>): void {
    this.#afterAnswer.push(work);
  }

  /** Does what was left for after the answer, then closes every connection. To be called after the response. */
  async close(): Promise<void> {
    for (const work of this.#afterAnswer) {
      await work().catch((failure: unknown) => {
        log('warn', 'Work behind an answer was not done.', { failure });
      });
    }
    await this.#clients.close();
    this.#watch.end();
  }

  #loaders() {
    return memoize((keyspace: Keyspace) => new KeyspaceLoader(this.#clients.of(keyspace), this.#inRequest));
  }

  #relationalFor(visibility: Visibility, loaderOf = this.#loaders()): RelationalQuery {
    const onUnreadable = (failure: UnreadableValueError, row: Row) => this.unreadable.push({ failure, row });
    return new RelationalQuery({ visibility, loaderOf, onUnreadable, pending: this.#pending });
  }

  async #transact<Name extends Keyspace, Result>(
    keyspace: Name,
    client: KeyspaceClient,
    visibility: Visibility,
    run: (transaction: WriteTransaction<Name>) => Promise<Result>,
    writer: Writer | null = null,
  ): Promise<Result> {
    // The transaction may await what was asked for before it, and that may need the same connection.
    await this.#pending.done();
    const { now, newId } = this;
    const bound = { keyspace, tags: client.tags, visibility: visibility.forWriting ?? visibility, writer, now, newId };
    return client.transaction((send) => inTransaction({ ...bound, send }, run));
  }
}
