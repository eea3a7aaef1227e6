import { createServer } from 'node:http';
import { createServerAdapter } from '@whatwg-node/server';
import { keyspaceDatabases, keyspaces } from '../../schema/keyspaces.ts';
import { localConnectionString } from '../../scripts/database/accounts.ts';
import worker from '../../src/worker.ts';
import { portFrom, variable } from '../servers/node-environment.ts';

const databasePort = Number(variable('DATABASE_PORT'));

const addresses = keyspaces.map((keyspace) => {
  const database = keyspaceDatabases[keyspace];
  return [`DATABASE_URL_${keyspace.toUpperCase()}`, localConnectionString(database, databasePort, database)];
});

/** What wrangler.toml and the secrets would tell. */
const variables = { ...process.env, ...Object.fromEntries(addresses) };

const context = { waitUntil: (work: Promise<unknown>) => void work, passThroughOnException: () => {} };

// A request of Node.js and one of Workers are the same in all that the Worker reads of it; their types are not.
const answer = worker.fetch as unknown as (request: Request, variables: object, runtime: object) => Promise<Response>;

/** The Worker in Node.js: its own `fetch`, behind Node's HTTP server by the adapter that Yoga takes for it. */
const server = createServer(createServerAdapter((request) => answer(request, variables, context)));
server.keepAliveTimeout = 120_000;
server.listen(portFrom(), '127.0.0.1');
