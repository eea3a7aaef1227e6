import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Connections, connectionsFor } from '../by-hand/connections.ts';
import { mayAct } from '../by-hand/standing.ts';
import { callerOf } from '../by-hand/token.ts';
import { addressesFrom, variable } from '../servers/node-environment.ts';
import { type Reader, readerOf } from './reader.ts';

const connect = connectionsFor(variable('CONNECTIONS'), addressesFrom());

const tokens = {
  secret: variable('JWT_SECRET'),
  issuer: variable('JWT_ISSUER'),
  audience: variable('JWT_AUDIENCE'),
};

const connectionsOf = new WeakMap<IncomingMessage, Connections>();

/** Gives a request its connections, and closes them when it is answered. */
export const begin = (request: IncomingMessage, response: ServerResponse): void => {
  const connections = connect();
  connectionsOf.set(request, connections);
  response.on('close', () => void connections.close());
};

/** Who asks is checked as by hand; then a reader of its rows. */
export const readerFor = async (request: IncomingMessage): Promise<Reader> => {
  const connections = connectionsOf.get(request);
  if (!connections) throw new Error('The request was not begun.');
  const caller = await callerOf(request.headers.authorization ?? null, tokens);
  if (!caller || !(await mayAct(caller, connections.ask))) throw new Error('Say who asks.');
  return readerOf(connections.ask, caller.orgId);
};
