import { createServer, type IncomingMessage } from 'node:http';
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

const requestOf = async (message: IncomingMessage): Promise<Request> => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) headers.set(name, String(value));
  const { method = 'GET', url = '/' } = message;
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  const body = method === 'POST' ? Buffer.concat(chunks) : null;
  return new Request(`http://127.0.0.1${url}`, { method, headers, body });
};

/** The Worker in Node.js: its own `fetch`, behind Node's HTTP server. */
const server = createServer(async (message, response) => {
  const context = { waitUntil: (work: Promise<unknown>) => void work, passThroughOnException: () => {} };
  const request = await requestOf(message);
  // Node's Request and the one of Workers are the same in all that the Worker reads of it; their types are not.
  const handle = worker.fetch as unknown as (request: Request, variables: object, context: object) => Promise<Response>;
  const answer = await handle(request, variables, context);
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(Buffer.from(await answer.arrayBuffer()));
});
server.keepAliveTimeout = 120_000;
server.listen(portFrom(), '127.0.0.1');
