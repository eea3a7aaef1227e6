import { type DocumentNode, type GraphQLError, type GraphQLSchema, type ValidationRule, validate } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { limitError } from './limit-error.ts';
import { firstErrors } from './limit-errors.ts';
import { errorLimits, limits } from './limits.ts';

/** What graphql says when it stops comparing fields: `limits.comparisons` has its bound. */
const abortedMessage = 'Validation aborted.';

const validateWithinLimits =
  (hideSuggestions: boolean) =>
  (schema: GraphQLSchema, document: DocumentNode, rules?: readonly ValidationRule[]): readonly GraphQLError[] => {
    const maxErrors = errorLimits.ofRequest;
    const errors = validate(schema, document, rules, { maxErrors, hideSuggestions });
    return errors.some(({ message }) => message === abortedMessage)
      ? [limitError('comparisons', limits.comparisons.maximum + 1)]
      : firstErrors(errors, maxErrors);
  };

/** Validates documents no further than to the first errors, and says which limit it was that ended it. */
export const limitValidation = (hideSuggestions: boolean): Plugin => ({
  onValidate: ({ setValidationFn }) => setValidationFn(validateWithinLimits(hideSuggestions)),
});
