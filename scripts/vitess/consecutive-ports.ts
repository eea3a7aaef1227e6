import { portIsFree } from '../support/free-port.ts';
import { portCount } from './command-line.ts';

const firstPort = 24_000;

/** Linux takes ports for outgoing connections from here upward: there, one start in three failed. */
const ephemeralPorts = 32_768;

const blocks = Math.floor((ephemeralPorts - firstPort) / portCount);

/** The first of four free ports in a row. `preference` sets where the search begins, so that clones rarely collide. */
export async function freeConsecutivePorts(preference: number): Promise<number> {
  for (let tried = 0; tried < blocks; tried += 1) {
    const first = firstPort + ((preference + tried) % blocks) * portCount;
    const free = await Promise.all(Array.from({ length: portCount }, (_, offset) => portIsFree(first + offset)));
    if (free.every(Boolean)) return first;
  }
  throw new Error(`No ${portCount} ports in a row are free from ${firstPort} to ${ephemeralPorts}`);
}
