import { keyspaceBindings, keyspaceDatabases, keyspaces } from '../../schema/keyspaces.ts';
import { addressAt } from './node-environment.ts';

/** What a Worker alone in its workerd is told. */
export interface WorkerdOptions {
  /** The bundle's file name, in the folder of the configuration. */
  readonly bundle: string;
  readonly port: number;
  readonly databasePort: number;
  readonly compatibilityDate: string;
  readonly compatibilityFlags: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
}

/** Text as Cap'n Proto writes it. */
const text = (value: string): string => JSON.stringify(value);

const hyperdrive = (databasePort: number) =>
  keyspaces.map((keyspace) => {
    const { user, password, database } = addressAt(databasePort, keyspaceDatabases[keyspace]);
    const account = `database = ${text(database)}, user = ${text(user)}, password = ${text(password)}`;
    return `(name = ${text(keyspaceBindings[keyspace])}, hyperdrive = (designator = "database", scheme = "mysql", ${account}))`;
  });

/**
 * What workerd needs to serve one Worker by itself, without a development proxy before it: the bundle, its variables, and
 * the Hyperdrive binding of each keyspace, all on 127.0.0.1.
 */
export const workerdConfig = (options: WorkerdOptions): string => {
  const { bundle, port, databasePort, compatibilityDate, compatibilityFlags, variables } = options;
  const bindings = [
    ...Object.entries(variables).map(([name, value]) => `(name = ${text(name)}, text = ${text(value)})`),
    ...hyperdrive(databasePort),
  ];
  return `using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "main", worker = .main),
    (name = "database", external = (address = "127.0.0.1:${databasePort}", tcp = ())),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);

const main :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed ${text(bundle)})],
  compatibilityDate = ${text(compatibilityDate)},
  compatibilityFlags = [${compatibilityFlags.map(text).join(', ')}],
  bindings = [
    ${bindings.join(',\n    ')},
  ],
);
`;
};
