import { invalidInput, type MutationContext, type Refusal } from '../../../graphql/mutation/index.ts';
import { termsProblem } from '../rules/program-terms.ts';
import type { ProgramTermsInput } from './program-version-input.ts';

/** Refuses codes of classes that a line of business has not; null when it has all of them. The path is that of each code. */
export const refusalOfClasses = async (
  { globalDb }: MutationContext,
  lineOfBusinessCode: string,
  codes: readonly { readonly code: string; readonly path: readonly string[] }[],
): Promise<Refusal | null> => {
  const classes = await globalDb.query.classCodes.findMany({
    where: { lineOfBusinessCode },
    columns: { code: true },
  });
  const known = new Set(classes.map(({ code }) => code));
  const unknown = codes.find(({ code }) => !known.has(code));
  return unknown ? invalidInput('must be a class of the line of business of the program', ...unknown.path) : null;
};

/** Refuses terms whose parts do not fit each other, or that name classes which the line of business has not; null when they stand. */
export const refusalOfTerms = async (
  context: MutationContext,
  terms: ProgramTermsInput,
  lineOfBusinessCode: string,
): Promise<Refusal | null> => {
  const problem = termsProblem(terms);
  if (problem) return invalidInput(problem.rule, ...problem.path);
  const codes = terms.classCodes.map((code, index) => ({ code, path: ['classCodes', String(index)] }));
  return refusalOfClasses(context, lineOfBusinessCode, codes);
};
