import type { Recorded } from '../by-hand/recorded.ts';
import type { BuiltWorker } from './build.ts';
import type { RunningServer } from './running-server.ts';
import { startNode } from './start-node.ts';
import { startWorker } from './start-worker.ts';
import { otherVariables, productVariables } from './variables.ts';

/** A server of the comparison. */
export interface Contender {
  /** How results name it: what it is, where it runs, and `pool` when it keeps its connections between requests. */
  readonly name: string;
  readonly says: string;
  /** The hand-written handler that it is measured against: same runtime, same way to have connections. */
  readonly limit: string;
  /** Starts it on the database at this port. */
  start(databasePort: number): Promise<RunningServer>;
}

/** The built Workers, and the id of the one document that clients send by its id. */
export interface Built {
  readonly product: BuiltWorker;
  readonly byHand: BuiltWorker;
  readonly empty: BuiltWorker;
  readonly claimFileId: string;
}

/** The name of the product in workerd, which is what is released. */
export const productInWorkerd = 'product-workerd';

/** The name of the limit in workerd: the fewest statements, by hand. */
export const limitInWorkerd = 'joins-workerd';

const manners = {
  joins: 'by hand, the fewest statements',
  levels: 'by hand, a statement per level and table',
  ahead: 'by hand, the fewest statements, connections opened ahead',
} as const;

/** The product and the limit, as both run in production. */
export const contendersInWorkerd = ({ product, byHand, claimFileId }: Built, recorded: Recorded = {}): Contender[] => [
  {
    name: productInWorkerd,
    says: 'the product',
    limit: limitInWorkerd,
    start: (port) => startWorker(productInWorkerd, product, port, productVariables),
  },
  ...Object.entries(manners).map(([manner, says]) => ({
    name: `${manner}-workerd`,
    says,
    limit: limitInWorkerd,
    start: (port: number) =>
      startWorker(`${manner}-workerd`, byHand, port, { ...otherVariables(claimFileId, recorded), MANNER: manner }),
  })),
];

/** Those of them that are measured on changes: the handler makes them by the product's own statements, as they were recorded. */
export const contendersOfChanges = (built: Built, recorded: Recorded): Contender[] =>
  contendersInWorkerd(built, recorded).filter(({ name }) => name === productInWorkerd || name === limitInWorkerd);

/** Servers of Node.js that take `CONNECTIONS`, by their script: the limit, and the peers. */
const inNode = [
  ['joins', manners.joins, 'bench/by-hand/node.ts', { MANNER: 'joins' }],
  ['levels', manners.levels, 'bench/by-hand/node.ts', { MANNER: 'levels' }],
  ['yoga-jit', 'Yoga, graphql-jit, DataLoader', 'bench/peers/yoga-jit.ts', {}],
  ['apollo', 'Apollo Server, DataLoader', 'bench/peers/apollo.ts', {}],
  ['grafast', 'Grafast with Grafserv', 'bench/peers/grafast.ts', {}],
] as const;

/**
 * The product, the limit and the peers in Node.js: all with the connections of Workers, opened by each request, and all but
 * the product, which has no other, also as servers of Node.js have them.
 */
const contendersInNode = ({ claimFileId }: Built): Contender[] => [
  {
    name: 'product-node',
    says: 'the product',
    limit: 'joins-node',
    start: (port) => startNode('product-node', 'bench/product/node.ts', port, productVariables),
  },
  ...(['request', 'pool'] as const).flatMap((connections) =>
    inNode.map(([what, says, script, own]) => {
      const end = connections === 'pool' ? 'node-pool' : 'node';
      const variables = { ...otherVariables(claimFileId), CONNECTIONS: connections, ...own };
      return {
        name: `${what}-${end}`,
        says: connections === 'pool' ? `${says}; connections of a pool` : says,
        limit: `joins-${end}`,
        start: (port: number) => startNode(`${what}-${end}`, script, port, variables),
      };
    }),
  ),
];

/** All servers of the comparison. */
export const allContenders = (built: Built): Contender[] => [...contendersInWorkerd(built), ...contendersInNode(built)];
