import { GraphQLError, type ValidationRule } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { callerError } from '../../graphql/errors.ts';

/** Refuses the fields that tell the schema. `__typename` stays: clients' caches live on it. */
const noIntrospection: ValidationRule = (context) => ({
  Field: (node) => {
    const { value } = node.name;
    if (value !== '__schema' && value !== '__type') return;
    const { message, extensions } = callerError(
      'BAD_USER_INPUT',
      `"${value}" is not answered in production. Read the schema in its published file, schema/schema.graphql.`,
    );
    context.reportError(new GraphQLError(message, { nodes: node, extensions }));
  },
});

/** graphql ends a message with what the name may have been meant to be: names that the caller did not know. */
const withoutSuggestion = (error: GraphQLError): GraphQLError => {
  const message = error.message.replace(/ ?Did you mean [^?]*\?/g, '');
  if (message === error.message) return error;
  const { nodes, source, positions, path, originalError, extensions } = error;
  return new GraphQLError(message, { nodes, source, positions, path, originalError, extensions });
};

/** Keeps the schema from those who ask production for it: neither introspection nor suggestions of names. */
export const hideSchema: Plugin = {
  onValidate: ({ addValidationRule }) => addValidationRule(noIntrospection),
  onExecutionResult: ({ result, setResult }) => {
    if (!result || Array.isArray(result) || !('errors' in result) || !result.errors) return;
    setResult({ ...result, errors: result.errors.map(withoutSuggestion) });
  },
};
