/** A promise to clients that a change would break. */
export interface ContractProblem {
  /** The file, or the document or member in it. */
  readonly where: string;
  readonly what: string;
  readonly todo: string;
}

/** The problems as text; what to do is said once for neighbours that need the same. */
export const renderProblems = (problems: readonly ContractProblem[]): string =>
  problems
    .flatMap(({ where, what, todo }, index) => [
      `${where}: ${what}`,
      ...(problems[index + 1]?.todo === todo ? [] : [`  What to do: ${todo}`]),
    ])
    .join('\n');
