import type { DocumentNode } from 'graphql';
import { createYoga } from 'graphql-yoga';
import type { Viewer } from '../auth/viewer.ts';
import { BoundedCache } from '../data/bounded-cache.ts';
import { memoize } from '../data/memoize.ts';
import type { GraphContext } from '../graphql/context.ts';
import { noteKeeping } from './cache-control.ts';
import { knownParameters } from './known-parameters.ts';
import { hideSchema } from './limits/hide-schema.ts';
import { limitCost } from './limits/limit-cost.ts';
import { limitDocuments } from './limits/limit-documents.ts';
import { limitErrors } from './limits/limit-errors.ts';
import { limitValidation } from './limits/limit-validation.ts';
import { limitVariables } from './limits/limit-variables.ts';
import { maskError } from './mask-error.ts';
import { nameOperation } from './name-operation.ts';
import { noteOwnDocument } from './note-own-document.ts';
import { openAhead } from './open-ahead.ts';
import { persistedDocuments } from './persisted-documents.ts';
import { reportCosts } from './report-costs.ts';
import { reportMissingParts } from './report-missing-parts.ts';
import { reportUnreadableRows } from './report-unreadable-rows.ts';
import { schema } from './schema.ts';
import { type Settings, takesTextFrom } from './settings.ts';
import { measureAnswers } from './telemetry/measure-answers.ts';
import { noteOutcome } from './telemetry/note-outcome.ts';

/** Where the graph is served. */
export const graphqlEndpoint = '/graphql';

/** Parsed documents, and refusals of others, that an isolate keeps: clients send the same few dozen over and over. */
const maxCachedDocuments = 200;

/**
 * `showsSchema`: whether introspection and suggestions of names are answered. `takesText`: whether documents are taken that
 * are not persisted.
 */
const makeYoga = (showsSchema: boolean, takesText: boolean) => {
  const yoga = createYoga<GraphContext>({
    schema,
    graphqlEndpoint,
    // GraphiQL is a static page of our own in development; production has none.
    graphiql: false,
    landingPage: false,
    multipart: false,
    // `withCors` is for the responses that Yoga does not make, too.
    cors: false,
    batching: false,
    // Beside a text, which then is what is answered.
    extraParamNames: ['documentId'],
    // `readBody` has counted.
    maxRequestBodySize: false,
    maskedErrors: { maskError },
    parserAndValidationCache: {
      documentCache: new BoundedCache<DocumentNode>(maxCachedDocuments),
      errorCache: new BoundedCache<Error>(maxCachedDocuments),
    },
    plugins: [
      knownParameters,
      noteOwnDocument,
      persistedDocuments(takesText),
      limitDocuments,
      limitValidation(!showsSchema),
      limitVariables(!showsSchema),
      limitCost,
      limitErrors,
      nameOperation,
      openAhead,
      reportUnreadableRows,
      reportMissingParts,
      reportCosts,
      noteKeeping,
      noteOutcome,
      ...(showsSchema ? [] : [hideSchema]),
    ],
    // `maskError` logs what a caller is not told.
    logging: false,
  });
  measureAnswers(yoga.fetchAPI);
  return yoga;
};

const yogas = memoize((showsSchema: boolean) => memoize((takesText: boolean) => makeYoga(showsSchema, takesText)));

/** A GraphQL server of ours. */
export type Yoga = ReturnType<typeof makeYoga>;

/** The GraphQL server for a caller: made once per isolate for all who may do the same, with the documents that it keeps. */
export const yogaOf = (settings: Settings, viewer: Viewer | null) =>
  yogas(settings.ENVIRONMENT === 'development')(takesTextFrom(settings, viewer));
