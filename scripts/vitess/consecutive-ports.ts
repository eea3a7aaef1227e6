import { portIsFree } from '../support/free-port.ts';
import { portCount } from './command-line.ts';

const firstPort = 24_000;

/** From here on Linux lends ports to outgoing connections: one start in three failed there. */
const ephemeralPorts = 32_768;

const blocks = Math.floor((ephemeralPorts - firstPort) / portCount);

/** The first of four free ports in a row, from a place that `preference` decides; seldom the same for two clones. */
export async function freeConsecutivePorts(preference: number): Promise<number> {
  for (let tried = 0; tried < blocks; tried += 1) {
    const first = firstPort + ((preference + tried) % blocks) * portCount;
    const free = await Promise.all(Array.from({ length: portCount }, (_, offset) => portIsFree(first + offset)));
    if (free.every(Boolean)) return first;
  }
  throw new Error(`No ${portCount} ports in a row are free from ${firstPort} to ${ephemeralPorts}`);
}
