import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { type Keyspace, keyspaceDatabases, keyspaces, legacyDatabase } from '../../schema/keyspaces.ts';
import { topology } from '../../schema/topology.ts';
import { migrateKeyspace } from '../database/keyspace-migrations.ts';
import { bindingEnvironment } from '../dev/bindings.ts';
import { type RunningWorker, startWorker } from '../dev/worker.ts';
import { currentDay } from '../seed/day-of-story.ts';
import { seedDatabase } from '../seed/seed.ts';
import { nextFreePort } from '../support/free-port.ts';
import { localPaths, repositoryDirectory } from '../support/local-paths.ts';
import type { OnProgress } from '../support/progress.ts';
import { clusterLayout, pathNumber } from '../vitess/layout.ts';
import { vitessUser } from '../vitess/system-user.ts';
import { vschemaOf } from '../vitess/vschema.ts';
import { Cluster } from './cluster/cluster.ts';
import { buffering } from './cluster/command-lines.ts';
import { freePortBlock } from './cluster/ports.ts';
import type { Fault } from './faults.ts';
import { ensureClusterPrograms } from './programs.ts';

const firstWorkerPort = 8_900;

/** What is rehearsed, and on what. */
export interface StageOptions {
  /** The keyspace that is moved, resharded or changed. The four others stay in the legacy database. */
  keyspace: Keyspace;
  /** Whether the keyspace's rows are still in the legacy database at the beginning. */
  beforeCutover: boolean;
  faults: ReadonlySet<Fault>;
  onProgress: OnProgress;
}

/** A cluster with the demonstration in it, before which the product's Worker is started. */
export class Stage {
  readonly keyspace: Keyspace;
  readonly faults: ReadonlySet<Fault>;
  readonly onProgress: OnProgress;
  readonly cluster: Cluster;
  /** Signs the tokens of those who ask the Worker. */
  readonly secret = randomBytes(32).toString('hex');
  /** Whether statements reach the keyspace through the legacy database. */
  throughLegacy: boolean;
  /** The shards of the keyspace: at the beginning those of the topology. */
  shards: readonly string[];
  readonly #workers = new Set<RunningWorker>();

  private constructor(cluster: Cluster, { keyspace, faults, onProgress, beforeCutover }: StageOptions) {
    this.cluster = cluster;
    this.keyspace = keyspace;
    this.faults = faults;
    this.onProgress = onProgress;
    this.throughLegacy = beforeCutover;
    this.shards = topology[keyspace].shards;
  }

  /** Starts a cluster, and fills it. */
  static async start(options: StageOptions): Promise<Stage> {
    const { keyspace, beforeCutover, faults, onProgress } = options;
    const programs = await ensureClusterPrograms(onProgress);
    const { data, directory } = await clusterLayout(localPaths.vitess);
    const cluster = new Cluster({
      programs,
      data,
      user: await vitessUser(),
      firstPort: await freePortBlock(pathNumber(directory)),
      vtgateFlags: faults.has('buffering') ? [] : buffering,
    });
    const stage = new Stage(cluster, options);
    try {
      onProgress('starting etcd, vtctld, vtgate, and a vttablet with a MySQL for each shard');
      await cluster.start([
        { name: legacyDatabase, shards: ['0'], vschema: { sharded: false, tables: {} } },
        { name: stage.own, shards: stage.shards, vschema: vschemaOf(keyspace) },
      ]);
      await stage.#fill(beforeCutover);
      return stage;
    } catch (failure) {
      await stage.stop();
      throw failure;
    }
  }

  /** The keyspace's own database. */
  get own(): string {
    return keyspaceDatabases[this.keyspace];
  }

  /** Where a database is reached now: all that has not been moved is in the legacy one. */
  readonly addressOf = (database: string): string =>
    this.cluster.connectionString(database === this.own && !this.throughLegacy ? database : legacyDatabase);

  /** Starts the product's Worker on the cluster as it is now, beside one that runs. */
  async startWorker(): Promise<RunningWorker> {
    const isFirst = this.#workers.size === 0;
    for (const directory of [localPaths.graphiql, localPaths.nextWorker]) await mkdir(directory, { recursive: true });
    const worker = await startWorker({
      port: await nextFreePort(firstWorkerPort),
      secret: this.secret,
      bindings: bindingEnvironment(this.addressOf),
      variables: this.throughLegacy ? { [`CUTOVER_${this.keyspace.toUpperCase()}`]: 'legacy' } : {},
      ...(isFirst ? {} : { directory: localPaths.nextWorker }),
    });
    this.#workers.add(worker);
    return worker;
  }

  /** Ends a Worker. */
  async stopWorker(worker: RunningWorker): Promise<void> {
    this.#workers.delete(worker);
    await worker.stop();
  }

  /** Ends all Workers. */
  async stopWorkers(): Promise<void> {
    await Promise.all([...this.#workers].map((worker) => this.stopWorker(worker)));
  }

  /** Ends everything, with all data. */
  async stop(): Promise<void> {
    await this.stopWorkers();
    await this.cluster.stop();
  }

  async #fill(beforeCutover: boolean): Promise<void> {
    this.onProgress('migrating and filling');
    const inLegacy = keyspaces.filter((keyspace) => beforeCutover || keyspace !== this.keyspace);
    // Its own tables come from its own migrations, also before the move: that one takes tables which are there and empty.
    await Promise.all([
      ...inLegacy.map((keyspace) => this.#migrate(keyspace, legacyDatabase)),
      this.#migrate(this.keyspace, this.own),
    ]);
    await seedDatabase({
      connect: (database) => createConnection(this.addressOf(database)),
      onProgress: () => {},
      today: currentDay(),
    });
  }

  async #migrate(keyspace: Keyspace, database: string): Promise<void> {
    await migrateKeyspace({
      keyspace,
      connectionString: this.cluster.connectionString(database),
      migrationsFolder: join(repositoryDirectory, 'schema', keyspace, 'migrations'),
    });
  }
}
