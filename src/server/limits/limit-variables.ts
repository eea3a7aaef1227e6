import { GraphQLError, getOperationAST, getVariableValues } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { firstErrors } from './limit-errors.ts';
import { errorLimits } from './limits.ts';

const asRefusal = ({ message, nodes, extensions }: GraphQLError): GraphQLError =>
  new GraphQLError(message, { nodes, extensions: { code: 'BAD_USER_INPUT', ...extensions, http: { status: 400 } } });

/**
 * Refuses variables that do not fit their types, and stops looking after the first errors. The executor looks at them once
 * more, and would tell fifty, each with all of the variable in it.
 */
export const limitVariables = (hideSuggestions: boolean): Plugin => ({
  onExecute: ({ args, setResultAndStopExecution }) => {
    const { schema, document, operationName, variableValues } = args;
    const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
    const maxErrors = errorLimits.ofRequest;
    const { errors } = getVariableValues(schema, definitions, variableValues ?? {}, { maxErrors, hideSuggestions });
    if (errors) setResultAndStopExecution({ errors: firstErrors(errors, maxErrors).map(asRefusal) });
  },
});
