import { badUserInput } from '../errors.ts';
import type { FilterArguments } from './filter.ts';
import type { ConnectionArguments } from './load.ts';

/** The arguments of a list that sets some filters itself, such as the days of its month. Refuses what asks for others instead. */
export const withOwnFilters = (args: ConnectionArguments, own: FilterArguments): ConnectionArguments => {
  const named = Object.keys(own).find((name) => args.filter?.[name] !== undefined);
  if (named) throw badUserInput(`The list sets "${named}" itself: leave it out.`, ['filter', named]);
  return { ...args, filter: { ...args.filter, ...own } };
};
