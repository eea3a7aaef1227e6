import type { GraphQLError } from 'graphql';
import { callerError } from '../../graphql/errors.ts';
import { type LimitName, limits } from './limits.ts';

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
