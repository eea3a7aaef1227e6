import { addressesFrom, portFrom, variable } from '../servers/node-environment.ts';
import { listen } from '../servers/node-http.ts';
import { answerByHand } from './answer.ts';
import { connectionsFor } from './connections.ts';
import { circumstancesOf } from './settings.ts';

const circumstances = circumstancesOf({
  MANNER: variable('MANNER'),
  JWT_SECRET: variable('JWT_SECRET'),
  JWT_ISSUER: variable('JWT_ISSUER'),
  JWT_AUDIENCE: variable('JWT_AUDIENCE'),
  CLAIM_FILE_ID: variable('CLAIM_FILE_ID'),
  RECORDED: variable('RECORDED'),
});

const connect = connectionsFor(variable('CONNECTIONS'), addressesFrom());

/** The limit in Node.js. */
listen(portFrom(), async ({ authorization, body }, response) => {
  const connections = connect();
  try {
    const answer = await answerByHand(authorization, body, connections, circumstances);
    response.writeHead(answer.status, { 'Content-Type': 'application/json; charset=utf-8' });
    response.end(answer.body);
  } finally {
    await connections.close();
  }
});
