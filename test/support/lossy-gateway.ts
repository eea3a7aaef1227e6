import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A gateway before an HTTP address of a database, which may lose the answers to COMMITs that were done. */
export const startLossyGateway = async (target: string) => {
  const { host } = new URL(target);
  let answersToLose = 0;
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(Buffer.from(piece));
    const body = Buffer.concat(pieces).toString();
    const headers = { authorization: request.headers.authorization ?? '', 'content-type': 'application/json' };
    const answer = await fetch(`http://${host}${request.url}`, { method: 'POST', headers, body });
    const text = await answer.text();
    if (answersToLose > 0 && /"commit\b/.test(body)) {
      answersToLose -= 1;
      response.writeHead(504, { 'content-type': 'text/html' }).end('<html>Gateway Time-out</html>');
      return;
    }
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    /** The answers to so many COMMITs are lost from now on. */
    loseCommits: (count: number): void => {
      answersToLose = count;
    },
    stop: (): void => {
      server.close();
      server.closeAllConnections();
    },
  };
};
