import type { GraphContext } from '../../../graphql/context.ts';
import { badUserInput } from '../../../graphql/errors.ts';
import { listBounds } from '../../../graphql/list-bounds.ts';
import {
  endOfValuation,
  figuresOfNone,
  type LossFigures,
  type ReportedClaim,
  readClaimsOf,
  readFigures,
  sumOfFigures,
} from './losses-as-of.ts';

/** The term of a policy, as a loss run names it. */
export interface RunTerm {
  readonly id: string;
  readonly number: string;
  readonly effectiveDate: string;
  readonly expirationDate: string;
}

/** A claim with what it had cost. */
export interface RunClaim extends LossFigures {
  readonly claim: ReportedClaim;
  /** The end of the day that it is valued at. */
  readonly end: Date;
}

/** The losses of one term. */
export interface LossRunTermShape extends LossFigures {
  readonly term: RunTerm;
  readonly valuedAt: string;
  readonly claims: readonly RunClaim[];
}

/** The losses of some terms. */
export interface LossRunShape extends LossFigures {
  readonly valuedAt: string;
  readonly terms: readonly LossRunTermShape[];
  /** Whether no term was left out, and none is out of the viewer's sight. */
  readonly isComplete: boolean;
}

/** The losses of a term at the end of a day; null when the viewer reads no claims. */
export const readTerm = async (
  term: RunTerm,
  valuedAt: string,
  context: GraphContext,
): Promise<LossRunTermShape | null> => {
  const end = endOfValuation(valuedAt, context);
  const reported = await readClaimsOf(term.id, end, context);
  if (!reported) return null;
  if (reported.length > listBounds.claimsOfTerm) {
    throw badUserInput(
      `${term.number} has ${reported.length} claims, more than ${listBounds.claimsOfTerm}. Page through its claims instead.`,
    );
  }
  const claims = await Promise.all(
    reported.map(async (claim) => ({ claim, end, ...(await readFigures(claim.id, end, context)) })),
  );
  return { term, valuedAt, claims, ...sumOfFigures(claims, figuresOfNone(context)) };
};

/** Terms to tell the losses of. */
export interface TermsInSight {
  readonly terms: readonly RunTerm[];
  /** Whether there can be no others: what the viewer does not see may have losses. */
  readonly areAll: boolean;
}

/** The loss run of some terms; null when the viewer reads no claims. */
export const readLossRun = async (
  { terms, areAll }: TermsInSight,
  valuedAt: string,
  context: GraphContext,
): Promise<LossRunShape | null> => {
  const told = terms.slice(0, listBounds.termsOfLossRun);
  const read = await Promise.all(told.map((term) => readTerm(term, valuedAt, context)));
  const found = read.flatMap((term) => term ?? []);
  if (found.length < told.length) return null;
  const figures = sumOfFigures(found, figuresOfNone(context));
  return { valuedAt, terms: found, isComplete: areAll && told.length === terms.length, ...figures };
};
