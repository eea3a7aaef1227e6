import type { GraphQLResolveInfo } from 'graphql';
import {
  argumentsOf,
  type ConnectionArguments,
  connectionType,
  loadConnection,
} from '../../../graphql/connection/index.ts';
import type { GraphContext } from '../../../graphql/context.ts';
import { badUserInput } from '../../../graphql/errors.ts';
import type { ClosedMonth } from '../../global/closing/closed-month.ts';

/** Filters that a list of a month sets itself. */
const ownFilters = ['accountingDateFrom', 'accountingDateBefore'] as const;

/** The transactions of a month under a program or of a carrier, as the options of a field of what holds that month. */
export const transactionsOfMonth = <Parent extends ClosedMonth>(
  column: 'programId' | 'carrierId',
  keyOf: (parent: Parent) => string,
  description: string,
) => ({
  type: connectionType('PolicyTransaction'),
  nullable: true as const,
  description,
  args: argumentsOf('policyTransactions'),
  resolve: (parent: Parent, args: object, context: GraphContext, info: GraphQLResolveInfo) => {
    // The arguments are those that `argumentsOf` declares.
    const { filter, ...asked } = args as ConnectionArguments;
    const named = ownFilters.find((name) => filter?.[name] !== undefined);
    if (named) throw badUserInput(`"${named}" is that of the month: leave it out.`, ['filter', named]);
    const ofMonth = { ...filter, accountingDateFrom: parent.month, accountingDateBefore: parent.next };
    const list = { sortBy: 'accounting_date', direction: 'ascending', ...asked, filter: ofMonth } as const;
    return loadConnection('policyTransactions', { column, key: keyOf(parent) }, list, context, info);
  },
});
