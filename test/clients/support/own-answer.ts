import { askOperation } from '../../operations/ask-operation.ts';
import { withoutTypenames } from './without-typenames.ts';

/** What an operation answers without a library between, and who asked it for what. */
export const ownAnswerOf = async (name: string) => {
  const { role, variables, answer } = await askOperation(name);
  return { role, variables, data: withoutTypenames(answer.data) };
};
