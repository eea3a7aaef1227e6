import type { GraphQLError } from 'graphql';
import type { TakenCost } from '../../graphql/context.ts';
import { callerError } from '../../graphql/errors.ts';
import { costRate, type LimitName, limits } from './limits.ts';

/** The refusal of a request that is above a limit. */
export const limitError = (name: LimitName, actual: number): GraphQLError => {
  const { subject, unit, maximum, remedy } = limits[name];
  return callerError('BAD_USER_INPUT', `${subject} ${actual} ${unit}; the limit is ${maximum}. ${remedy}`, {
    limit: { name, maximum, actual },
    // Yoga's way to say that this is a request error of "GraphQL over HTTP": 200 for those who accept application/json.
    http: { spec: true, status: 400 },
  });
};

/** Throws the refusal when there is more than the limit allows. */
export const refuseAbove = (name: LimitName, actual: number): void => {
  if (actual > limits[name].maximum) throw limitError(name, actual);
};

/** The refusal of a document for which not enough is left of an API key's budget. */
export const costRateError = (requested: number, { remaining, waitSeconds }: TakenCost): GraphQLError => {
  const { name, maximum, periodSeconds } = costRate;
  return callerError(
    'TOO_MANY_REQUESTS',
    `The document may cost ${requested} objects, and ${remaining} are left of the ${maximum} that documents of this API key's own may cost in ${periodSeconds} seconds. Ask again in ${waitSeconds} seconds, or for less.`,
    {
      limit: { name, maximum, periodSeconds, actual: requested, remaining },
      http: { status: 429, headers: { 'Retry-After': String(waitSeconds) } },
    },
  );
};
