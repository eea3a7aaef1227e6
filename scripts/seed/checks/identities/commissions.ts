import { findings, groupBy, type RowsWith, sumOf } from '../stored-rows.ts';
import { type LedgerRows, ledgerOf } from './ledger-view.ts';

type Rows = LedgerRows &
  RowsWith<{
    organizations: 'id';
    producers: 'orgId' | 'id';
    commissionLines: 'orgId' | 'beneficiary' | 'producerId' | 'basis' | 'status' | 'amountCents';
  }>;

const amount = ({ amountCents }: Rows['commissionLines'][number]): bigint => amountCents;

/**
 * The accounts of commission are the sums of its lines: accrued is what was written less what was collected of it, due is
 * what was earned and not paid, and the organization's income is what was written for it.
 */
export const checkCommissions = (rows: Rows): string[] => {
  const { balanceOf } = ledgerOf(rows);
  const ofProducer = groupBy(rows.commissionLines, ({ producerId }) => producerId);
  const ofOrganization = groupBy(rows.commissionLines, ({ orgId, beneficiary }) =>
    beneficiary === 'mga' ? orgId : null,
  );
  const differs = (orgId: string, account: string, lines: bigint) => {
    const booked = -balanceOf(orgId, account);
    return booked !== lines && `${account} is at ${booked} cents, its commission lines sum to ${lines}.`;
  };
  return [
    ...findings(rows.producers, ({ orgId, id }) => {
      const written = ofProducer(id).filter(({ basis, status }) => basis === 'written' && status === 'accrued');
      const collected = ofProducer(id).filter(({ basis }) => basis === 'collected');
      return differs(orgId, `ap:${id}:commission-accrued`, sumOf(written, amount) - sumOf(collected, amount));
    }),
    ...findings(rows.producers, ({ orgId, id }) => {
      const owed = ofProducer(id).filter(({ status }) => status === 'earned');
      return differs(orgId, `ap:${id}:commission-due`, sumOf(owed, amount));
    }),
    ...findings(rows.organizations, ({ id }) => {
      const written = ofOrganization(id).filter(({ basis }) => basis === 'written');
      return differs(id, `mga:${id}:commission-income`, sumOf(written, amount));
    }),
  ];
};
