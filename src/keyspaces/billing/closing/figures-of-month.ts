import { createHash } from 'node:crypto';
import { and, eq, gte, lte } from 'drizzle-orm';
import { accountingPeriods, glKindBalances } from '../../../../schema/billing/tables/index.ts';
import type { WriteTransaction } from '../../../data/write/write-transaction.ts';
import { type Refusal, refuse } from '../../../graphql/mutation/index.ts';
import { addMonths, lastDayOfMonth } from '../../global/rules/dates.ts';
import {
  checksumText,
  isInBalance,
  ledgerFigures,
  type MonthFigures,
  type OpeningBalances,
} from '../rules/month-close.ts';
import { OpenItems } from './closing-refusals.ts';
import type { KnownOfMonth } from './read-closing.ts';

type Transaction = WriteTransaction<'billing'>;

const opening = ['status', 'commissionDueCents', 'receivableCents', 'trustCents'] as const;

/** The balances that a month begins with: as the one before was closed; null when that was never closed. */
const openingBalances = async (transaction: Transaction, month: string): Promise<OpeningBalances | null> => {
  const before = eq(accountingPeriods.month, addMonths(month, -1));
  const [period] = await transaction.read('accountingPeriods', opening, before);
  if (!period) return null;
  const { commissionDueCents, receivableCents, trustCents } = period;
  if (commissionDueCents === null || receivableCents === null || trustCents === null) return null;
  return { commissionDueCents, receivableCents, trustCents };
};

/**
 * The figures of a month whose period is locked: whatever is dated into it is committed by then, and nothing more comes. The
 * ledger is added up from where the month before was closed, so that it takes as long in the tenth year as in the first.
 */
export const figuresOfMonth = async (
  transaction: Transaction,
  month: string,
  { policies: { writtenCents, earnedCents }, claims: { outstandingLossCents } }: KnownOfMonth,
): Promise<(MonthFigures & { readonly checksum: string }) | Refusal> => {
  const lastDay = lastDayOfMonth(month);
  const before = await openingBalances(transaction, month);
  const until = lte(glKindBalances.balanceDate, lastDay);
  const balances = await transaction.read(
    'glKindBalances',
    ['kind', 'balanceDate', 'debitCents', 'creditCents'],
    before ? and(until, gte(glKindBalances.balanceDate, month)) : until,
  );
  if (!isInBalance(balances)) return refuse(OpenItems, ['accountingPeriodId'], { items: ['ledger_out_of_balance'] });
  const figures: MonthFigures = {
    ...ledgerFigures(balances, lastDay, before ?? undefined),
    writtenCents,
    earnedCents,
    unearnedCents: writtenCents - earnedCents,
    outstandingLossCents,
  };
  const text = checksumText(transaction.orgId, month, figures);
  return { ...figures, checksum: createHash('sha256').update(text).digest('hex') };
};
