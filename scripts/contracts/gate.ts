import { generateFiles, readCommitted } from './generated-files.ts';
import type { ContractProblem } from './problem.ts';

/** Generated files that are not what the documents and the schema make. */
const checkGenerated = async (): Promise<ContractProblem[]> => {
  const problems: ContractProblem[] = [];
  for (const { file, content } of await generateFiles()) {
    if ((await readCommitted(file)) === content) continue;
    problems.push({ where: file, what: 'is outdated.', todo: 'Run make codegen, and commit what it writes.' });
  }
  return problems;
};

/** Everything that this clone would break of what clients were promised. */
export const findContractProblems = (): Promise<ContractProblem[]> => checkGenerated();
