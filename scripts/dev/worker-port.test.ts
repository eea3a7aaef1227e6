import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { chooseWorkerPort } from './worker-port.ts';

test('a port that is asked for is taken exactly, or refused with who has it', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = String(typeof address === 'object' && address ? address.port : 0);
  await expect(chooseWorkerPort(port)).rejects.toThrow(`cannot listen on port ${port}`);
  server.close();
  await once(server, 'close');
  expect(await chooseWorkerPort(port)).toBe(Number(port));
});

test('what is no port is refused', async () => {
  for (const text of ['http', '0', '70000', '80.5']) {
    await expect(chooseWorkerPort(text)).rejects.toThrow(`PORT=${text} is no port`);
  }
});
