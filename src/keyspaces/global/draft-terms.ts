import { invalidInput, type MutationContext, type Refusal } from '../../graphql/mutation/index.ts';
import type { ProgramTermsInput } from './program-version-input.ts';
import { termsProblem } from './rules/program-terms.ts';

/** Refuses terms whose parts do not fit each other, or that name classes which the line of business has not; null when they stand. */
export const refusalOfTerms = async (
  { globalDb }: MutationContext,
  terms: ProgramTermsInput,
  lineOfBusinessCode: string,
): Promise<Refusal | null> => {
  const problem = termsProblem(terms);
  if (problem) return invalidInput(problem.rule, ...problem.path);
  const classes = await globalDb.query.classCodes.findMany({
    where: { lineOfBusinessCode },
    columns: { code: true },
  });
  const known = new Set(classes.map(({ code }) => code));
  const unknown = terms.classCodes.findIndex((code) => !known.has(code));
  if (unknown === -1) return null;
  return invalidInput('must be a class of the line of business of the program', 'classCodes', String(unknown));
};
