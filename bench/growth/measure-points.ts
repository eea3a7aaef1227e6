import type { OnProgress } from '../../scripts/support/progress.ts';
import { type Block, runBlock } from '../measure/block.ts';
import { dataOf, openCallers } from '../measure/caller.ts';
import type { NextQuestion } from '../measure/compare-answers.ts';
import type { Question } from '../measure/question.ts';
import { rotated } from '../measure/rounds.ts';
import { type Spread, spreadOf } from '../measure/statistics.ts';
import type { RunningServer } from '../servers/running-server.ts';
import type { GrowthPlan } from './lengths.ts';

/** One size of what grows: who is asked, and what. */
export interface Point {
  /** How much there is of what grows. */
  readonly at: number;
  readonly server: RunningServer;
  /** Asked in turn. */
  readonly questions: readonly Question[];
}

/** What an answer took at one size. */
export interface MeasuredPoint {
  readonly at: number;
  /** Answers over all rounds. */
  readonly answers: number;
  /** CPU of the server's process for an answer, in milliseconds. */
  readonly cpuMs: Spread;
  /** From a request to its answer, the database among it, in milliseconds: the medians of the rounds. */
  readonly medianMs: Spread;
}

/** Callers wait for one another: CPU for an answer is the same, and nothing else of the machine is in the way. */
const connections = 1;

/** Gives one question after the other, and then the first one again. */
const inTurn = (questions: readonly Question[]): NextQuestion => {
  let turn = 0;
  return () => {
    const question = questions[turn % questions.length];
    if (question === undefined) throw new Error('A block without a question measures nothing.');
    turn += 1;
    return question;
  };
};

/** Asks the first question once. An answer in which something is missing would cost less than the size that it stands for. */
const checkAnswer = async ({ at, server, questions }: Point, what: string): Promise<void> => {
  const [question] = questions;
  if (question === undefined) throw new Error(`Nothing is asked for ${what} at ${at}.`);
  const callers = openCallers(server.url, connections);
  const data = dataOf(await callers.send(question), `The product, asked for ${what} at ${at},`);
  callers.close();
  if (data.includes('null')) throw new Error(`Something is missing for ${what} at ${at}: ${data.slice(0, 500)}`);
};

const measured = ({ at }: Point, blocks: readonly Block[]): MeasuredPoint => ({
  at,
  answers: blocks.reduce((sum, { answers }) => sum + answers, 0),
  cpuMs: spreadOf(blocks.map(({ cpuMsPerAnswer }) => cpuMsPerAnswer)),
  medianMs: spreadOf(blocks.map(({ medianMs }) => medianMs)),
});

/** Measures all sizes of one thing in rounds: within each, one after another, so that a slow while is one of all of them. */
export const measurePoints = async (
  what: string,
  points: readonly Point[],
  plan: GrowthPlan,
  onProgress: OnProgress,
): Promise<MeasuredPoint[]> => {
  for (const point of points) {
    onProgress(`${what}: warming up at ${point.at}`);
    await checkAnswer(point, what);
    await runBlock(point.server, inTurn(point.questions), connections, plan.warmUp);
  }
  const blocks = new Map<Point, Block[]>(points.map((point) => [point, []]));
  for (let round = 0; round < plan.rounds; round += 1) {
    onProgress(`${what}: round ${round + 1} of ${plan.rounds}`);
    for (const point of rotated(points, round)) {
      blocks.get(point)?.push(await runBlock(point.server, inTurn(point.questions), connections, plan.length));
    }
  }
  return points.map((point) => measured(point, blocks.get(point) ?? []));
};
