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
      `"${value}" is not answered in production. Read the schema at /schema.graphql, with a credential that may send documents of its own.`,
    );
    context.reportError(new GraphQLError(message, { nodes: node, extensions }));
  },
});

/** Keeps introspection from those who ask production for it. Its refusals suggest no names either: `hideSuggestions`. */
export const hideSchema: Plugin = {
  onValidate: ({ addValidationRule }) => addValidationRule(noIntrospection),
};
