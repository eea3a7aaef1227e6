import type { GraphQLResolveInfo } from 'graphql';
import {
  argumentsOf,
  type ConnectionArguments,
  connectionType,
  loadConnection,
  withOwnFilters,
} from '../../../graphql/connection/index.ts';
import type { GraphContext } from '../../../graphql/context.ts';
import type { ClosedMonth } from '../../global/closing/closed-month.ts';

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
    const asked = args as ConnectionArguments;
    const ofMonth = { accountingDateFrom: parent.month, accountingDateBefore: parent.next };
    const list = withOwnFilters({ sortBy: 'accounting_date', direction: 'ascending', ...asked }, ofMonth);
    return loadConnection('policyTransactions', { column, key: keyOf(parent) }, list, context, info);
  },
});
