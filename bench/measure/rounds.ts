import type { OnProgress } from '../../scripts/support/progress.ts';
import type { OperationName } from '../operation-names.ts';
import { type Block, type Length, runBlock } from './block.ts';
import type { Questions } from './compare-answers.ts';
import type { Running } from './start-all.ts';

/** All blocks of one server, one operation and one number of connections, in the order of the rounds. */
export interface Series {
  readonly server: string;
  readonly operation: OperationName;
  readonly connections: number;
  readonly blocks: Block[];
}

/** How a setting is measured. */
export interface Plan {
  readonly rounds: number;
  readonly length: Length;
  /** Before the first round, each server answers each question for so long, or so often. */
  readonly warmUp: Length;
  readonly connections: readonly number[];
}

/** The same list beginning elsewhere: no server always comes after the same one. */
export const rotated = <Item>(items: readonly Item[], by: number): Item[] =>
  items.map((_, index) => items[(index + by) % items.length]).filter((item) => item !== undefined);

const warm = async (servers: readonly Running[], questions: Questions, { warmUp }: Plan, onProgress: OnProgress) => {
  for (const [operation, next] of questions) {
    onProgress(`warming up: ${operation}`);
    for (const server of servers) await runBlock(server, next, 4, warmUp);
  }
};

/**
 * Measures servers in rounds. Within a round, the blocks of all servers for one question come one after another, so that
 * what slows the machine down for a while slows all of them.
 */
export const measureRounds = async (
  servers: readonly Running[],
  questions: Questions,
  plan: Plan,
  onProgress: OnProgress,
): Promise<Series[]> => {
  await warm(servers, questions, plan, onProgress);
  const series = new Map<string, Series>();
  for (let round = 0; round < plan.rounds; round += 1) {
    for (const [operation, next] of questions) {
      onProgress(`round ${round + 1} of ${plan.rounds}: ${operation}`);
      for (const connections of plan.connections) {
        for (const server of rotated(servers, round)) {
          const key = `${server.name} ${operation} ${connections}`;
          const known = series.get(key) ?? { server: server.name, operation, connections, blocks: [] };
          series.set(key, known);
          known.blocks.push(await runBlock(server, next, connections, plan.length));
        }
      }
    }
  }
  return [...series.values()];
};
