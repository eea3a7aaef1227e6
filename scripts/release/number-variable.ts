import { UserError } from '../support/user-error.ts';

/** A number that a variable of make gives, within bounds. */
export const numberVariable = (name: string, byDefault: number, least: number, most: number): number => {
  const given = process.env[name] ?? '';
  const value = given === '' ? byDefault : Number(given);
  if (value >= least && value <= most) return value;
  throw new UserError({
    what: `${name}=${given} cannot be used.`,
    why: `It is a number from ${least} to ${most}.`,
    todo: `Leave it out for ${byDefault}, or give another one.`,
  });
};
