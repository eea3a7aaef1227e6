import { operationFinder } from '../operation-names.ts';
import type { Circumstances, Manner } from './answer.ts';
import type { Recorded } from './recorded.ts';

/** What a handler is told from outside, in workerd by bindings and in Node by its environment. */
export interface ByHandVariables {
  readonly MANNER: string;
  readonly JWT_SECRET: string;
  readonly JWT_ISSUER: string;
  readonly JWT_AUDIENCE: string;
  readonly CLAIM_FILE_ID: string;
  /** `Recorded` as JSON. */
  readonly RECORDED: string;
}

const mannerOf = (text: string): Manner => {
  if (text === 'levels' || text === 'joins' || text === 'ahead') return text;
  throw new Error(`MANNER=${text} is none of levels, joins, ahead.`);
};

/** Reads the variables once. */
export const circumstancesOf = (variables: ByHandVariables): Circumstances => ({
  manner: mannerOf(variables.MANNER),
  tokens: { secret: variables.JWT_SECRET, issuer: variables.JWT_ISSUER, audience: variables.JWT_AUDIENCE },
  operationOf: operationFinder(variables.CLAIM_FILE_ID),
  // Written by the benchmark alone.
  recorded: JSON.parse(variables.RECORDED) as Recorded,
});
