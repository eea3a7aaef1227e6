import { invalidInput, type MutationContext, type Refusal } from '../../graphql/mutation/index.ts';

/** Refuses a code of a state that there is none of; null when there are all of them. */
export const unknownState = async (
  { globalDb }: MutationContext,
  codes: readonly string[],
  ...path: readonly string[]
): Promise<Refusal | null> => {
  const states = await globalDb.findMany('states', { columns: { code: true } });
  const known = new Set(states.map(({ code }) => String(code)));
  const unknown = codes.find((code) => !known.has(code));
  return unknown === undefined
    ? null
    : invalidInput(`must be the postal code of a state, which ${unknown} is not`, ...path);
};

/** Refuses a day that does not come after another one; null when it does. */
export const notAfter = (day: string, before: string, path: string): Refusal | null =>
  day > before ? null : invalidInput(`must be after ${before}`, path);

/** Refuses a day that lies in the past; null when it does not. */
export const inThePast = (day: string, today: string, path: string): Refusal | null =>
  day >= today ? null : invalidInput(`must not be before today, which is ${today}`, path);
