import { expect } from 'vitest';
import type { DemonstrationUser, Role } from '../../../scripts/seed/people.ts';
import { type Answer, readAnswer } from './answer.ts';
import { type Carrier, inProcess } from './carriers.ts';
import { type Question, requestOf } from './question.ts';

/** The ways of asking one graph. */
export interface Asking {
  ask(question: Question): Promise<Answer>;
  /** Asks a question that is answered without an error. */
  askWell(question: Question): Promise<Answer>;
  /** Asks as the demonstration user of a role, or as another one. */
  askAs(role: Role, query: string, variables?: object, user?: DemonstrationUser): Promise<Answer>;
}

/** Asks over a carrier; what every question of a file has in common is said once, in `always`. */
export const asking = (carrier: Carrier, always: Question = {}): Asking => {
  const ask = async (question: Question): Promise<Answer> => {
    const whole = { ...always, ...question, headers: { ...always.headers, ...question.headers } };
    return readAnswer(await carrier.carry(await requestOf(carrier.url, whole)));
  };
  return {
    ask,
    askWell: async (question) => {
      const answer = await ask(question);
      expect(answer.errors, question.query).toBeUndefined();
      return answer;
    },
    askAs: (role, query, variables, user) => ask({ role, query, variables, user }),
  };
};

/** Asks the graph in this process, on the test database. */
export const { ask, askWell, askAs } = asking(inProcess());
