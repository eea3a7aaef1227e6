import { once } from 'node:events';
import { createServer } from 'node:net';

const loopback = '127.0.0.1';
const highestPort = 65_535;

/** Whether a server could bind the port on 127.0.0.1 right now. */
export async function portIsFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    server.listen(port, loopback);
    await once(server, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
}

/** The first free port on 127.0.0.1 from `preferred` upward, without those in `except`. */
export async function nextFreePort(preferred: number, except: readonly number[] = []): Promise<number> {
  for (let port = preferred; port <= highestPort; port += 1) {
    if (!except.includes(port) && (await portIsFree(port))) return port;
  }
  throw new Error(`No port from ${preferred} to ${highestPort} is free on ${loopback}`);
}
