import { type RowsWith, sumOf } from '../../stored-rows.ts';
import { type LedgerRows, ledgerOf, netOf } from '../ledger-view.ts';
import { hasHappened } from './days.ts';

/** What the money in trust and the commission due are derived from. */
export type CashRows = LedgerRows &
  RowsWith<{
    bankAccounts: 'id' | 'kind';
    payments: 'orgId' | 'bankAccountId' | 'amountCents' | 'status' | 'receivedAt' | 'createdAt';
    disbursements: 'orgId' | 'kind' | 'bankAccountId' | 'amountCents' | 'issuedAt' | 'endedAt';
    commissionLines: 'orgId' | 'beneficiary' | 'basis' | 'earnedDate' | 'amountCents';
  }>;

type Disbursement = CashRows['disbursements'][number];

/** What had left by the end of a day, and had not come back by a check that was voided or never cashed. */
const isOut = ({ issuedAt, endedAt }: Disbursement, day: string): boolean =>
  hasHappened(issuedAt, day) && !hasHappened(endedAt, day);

/** What moves between trusts and others without a payment or a disbursement: the ledger alone has it. */
const transfers: ReadonlySet<string> = new Set(['trust_funded', 'carrier_returned', 'mga_commission_drawn']);

/** What an organization held in trust at the end of a day: what had arrived, less what had left. */
export const trustAt = (rows: CashRows) => {
  const { eventOf, linesOf } = ledgerOf(rows);
  const fiduciary = new Set(rows.bankAccounts.flatMap(({ id, kind }) => (kind === 'fiduciary' ? id : [])));
  const moved = rows.journalEntries.filter((entry) => transfers.has(eventOf(entry)));
  return (orgId: string, day: string): bigint => {
    const inTrust = <Row extends { readonly orgId: string; readonly bankAccountId: string }>(list: readonly Row[]) =>
      list.filter((row) => row.orgId === orgId && fiduciary.has(row.bankAccountId));
    const arrived = inTrust(rows.payments).filter(
      // What arrived in a month and was recorded after it is in the books of the day on which it was recorded.
      ({ status, receivedAt, createdAt }) =>
        status !== 'pending' && hasHappened(receivedAt, day) && hasHappened(createdAt, day),
    );
    const left = inTrust(rows.disbursements).filter((one) => isOut(one, day));
    const transferred = moved.filter((entry) => entry.orgId === orgId && entry.postingDate <= day).flatMap(linesOf);
    const amountOf = ({ amountCents }: { readonly amountCents: bigint }) => amountCents;
    return sumOf(arrived, amountOf) - sumOf(left, amountOf) + netOf(transferred, /^trust:/);
  };
};

/** What an organization owed its producers at the end of a day: what collections had earned, less what was paid of it. */
export const commissionDueAt = ({ commissionLines, disbursements }: CashRows) => {
  const collected = commissionLines.filter(
    ({ beneficiary, basis }) => beneficiary === 'producer' && basis === 'collected',
  );
  const commissions = disbursements.filter(({ kind }) => kind === 'commission');
  return (orgId: string, day: string): bigint => {
    const earned = collected.filter(
      (line) => line.orgId === orgId && line.earnedDate !== null && line.earnedDate <= day,
    );
    const paid = commissions.filter((one) => one.orgId === orgId && isOut(one, day));
    return sumOf(earned, ({ amountCents }) => amountCents) - sumOf(paid, ({ amountCents }) => amountCents);
  };
};
