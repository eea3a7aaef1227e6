import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../../vitess/run-command.ts';
import { vtgateConnectionString } from '../../vitess/running-vitess.ts';
import type { Vschema } from '../../vitess/vschema.ts';
import {
  aliasOf,
  etcdArguments,
  host,
  type TabletPlace,
  vtctldArguments,
  vtgateArguments,
  vttabletArguments,
} from './command-lines.ts';
import { MysqlServers } from './mysql-servers.ts';
import { type ClusterPorts, clusterPorts, tabletPorts } from './ports.ts';
import { type Memory, Processes, type ProcessOptions } from './processes.ts';

/** One keyspace of a cluster. */
export interface ClusterKeyspace {
  name: string;
  shards: readonly string[];
  vschema: Pick<Vschema, 'sharded' | 'tables' | 'vindexes'>;
}

/** What a cluster is started with. */
export interface ClusterOptions extends ProcessOptions {
  /** The first of its ports, as `freePortBlock` finds it. */
  firstPort: number;
  /** Further flags of vtgate: how it holds statements back. */
  vtgateFlags: readonly string[];
}

/** Ids of tablets are counted from here. */
const firstUid = 101;

const tabletName = ({ uid }: TabletPlace): string => `vttablet-${uid}`;

/** A real Vitess on this machine, as small as one can be: etcd, vtctld, vtgate, and for each shard one vttablet and one MySQL. */
export class Cluster {
  readonly #options: ClusterOptions;
  readonly #ports: ClusterPorts;
  readonly #processes: Processes;
  readonly #servers: MysqlServers;
  /** Those that were started, in their order; also those that have been removed since, whose ports are not used again. */
  readonly #tablets: TabletPlace[] = [];

  constructor(options: ClusterOptions) {
    this.#options = options;
    this.#ports = clusterPorts(options.firstPort);
    this.#processes = new Processes(options);
    this.#servers = new MysqlServers(options, this.#processes);
  }

  /** The address of a database through vtgate: a keyspace, or one shard of it (`oi_policies:-80`). */
  connectionString(database: string): string {
    return vtgateConnectionString(this.#ports.vtgate, database);
  }

  /** Starts a cluster without data. */
  async start(keyspaces: readonly ClusterKeyspace[]): Promise<void> {
    await this.#prepareFolders();
    await this.#startTopology();
    for (const { name, vschema } of keyspaces) {
      // One tablet a shard: there is nobody who could acknowledge what its primary writes.
      await this.vtctl('CreateKeyspace', '--durability-policy', 'none', name);
      await this.applyVschema(name, vschema);
    }
    await this.addShards(keyspaces.flatMap(({ name, shards }) => shards.map((shard) => ({ keyspace: name, shard }))));
    await this.#startVtgate();
  }

  /** Adds shards, each with a tablet that is its primary. */
  async addShards(shards: readonly { keyspace: string; shard: string }[]): Promise<void> {
    const added = shards.map(({ keyspace, shard }, offset): TabletPlace => {
      const index = this.#tablets.length + offset;
      return { keyspace, shard, uid: firstUid + index, ports: tabletPorts(this.#options.firstPort, index) };
    });
    this.#tablets.push(...added);
    await this.#servers.start(added);
    await Promise.all(
      added.map(async (tablet) => {
        await this.#startProgram(tabletName(tablet), 'vttablet', vttabletArguments(this.#ports, tablet));
        await this.#processes.answers(tabletName(tablet), tablet.ports.http, '/debug/status');
        const place = `${tablet.keyspace}/${tablet.shard}`;
        await this.vtctl('PlannedReparentShard', '--new-primary', aliasOf(tablet), place);
        await this.#processes.answers(tabletName(tablet), tablet.ports.http, '/healthz');
      }),
    );
  }

  /** Removes shards that serve nothing any more, with their tablets and data. */
  async removeShards(keyspace: string, shards: readonly string[]): Promise<void> {
    for (const shard of shards) await this.vtctl('DeleteShards', '--force', '--recursive', `${keyspace}/${shard}`);
    const gone = this.#tablets.filter((tablet) => tablet.keyspace === keyspace && shards.includes(tablet.shard));
    await this.#processes.end(gone.map(tabletName));
    await Promise.all(gone.map((tablet) => this.#servers.remove(tablet)));
  }

  /** Tells vtgate of tables, their columns and how rows find their shards. */
  async applyVschema(keyspace: string, vschema: ClusterKeyspace['vschema']): Promise<void> {
    await this.vtctl('ApplyVSchema', '--vschema', JSON.stringify(vschema), keyspace);
  }

  /** The MySQL of a shard, past Vitess: its socket, and the database in it. For those who plant faults. */
  serverOf(keyspace: string, shard: string): { socketPath: string; database: string } {
    const tablet = this.#tablets.find((one) => one.keyspace === keyspace && one.shard === shard);
    if (tablet === undefined) throw new Error(`There is no shard ${keyspace}/${shard}.`);
    return { socketPath: join(this.#servers.folderOf(tablet), 'mysql.sock'), database: `vt_${keyspace}` };
  }

  /** Runs one command of vtctldclient; resolves with what it printed. */
  vtctl(...args: string[]): Promise<string> {
    const server = ['--server', `${host}:${this.#ports.vtctldGrpc}`, '--action-timeout', '2m'];
    return this.#processes.run('vtctldclient', [...server, ...args]);
  }

  /** How many processes it has, and what they hold in memory. */
  memory(): Promise<Memory> {
    return this.#processes.memory();
  }

  /** Ends everything at once, with all data. */
  async stop(): Promise<void> {
    await this.#processes.end();
    await rm(this.#options.data, { recursive: true, force: true, maxRetries: 5 });
  }

  async #prepareFolders(): Promise<void> {
    const { data, user } = this.#options;
    await rm(data, { recursive: true, force: true });
    await mkdir(join(data, 'log'), { recursive: true });
    await this.#servers.prepare();
    if (user === undefined) return;
    const todo = `Remove ${data}, then try again.`;
    await runCommand({ command: 'chown', args: ['-R', `${user.uid}:${user.gid}`, data], todo });
  }

  async #startTopology(): Promise<void> {
    const { etcd, vtctldHttp } = this.#ports;
    await this.#startProgram('etcd', 'etcd', etcdArguments(this.#ports, join(this.#options.data, 'etcd')));
    await this.#processes.answers('etcd', etcd, '/health');
    await this.#startProgram('vtctld', 'vtctld', vtctldArguments(this.#ports));
    await this.#processes.answers('vtctld', vtctldHttp, '/debug/status');
    await this.vtctl('AddCellInfo', '--root', '/vitess/local', '--server-address', `${host}:${etcd}`, 'local');
  }

  async #startVtgate(): Promise<void> {
    await this.#startProgram('vtgate', 'vtgate', vtgateArguments(this.#ports, this.#options.vtgateFlags));
    await this.#processes.answers('vtgate', this.#ports.vtgateHttp, '/debug/health');
  }

  #startProgram(name: string, program: string, args: readonly string[]): Promise<void> {
    return this.#processes.start(name, join(this.#options.programs.root, 'bin', program), args);
  }
}
