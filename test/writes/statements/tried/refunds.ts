import { billedPolicy } from '../../../support/billed-policy.ts';
import { financeManager, fund, money } from '../../../support/finance.ts';
import {
  asking,
  cost,
  decide,
  deciding,
  issue,
  issuing,
  paidAndCancelled,
  request,
} from '../../../support/refunding.ts';
import type { TriedMutations } from './tried-mutation.ts';

const done = 'disbursement { id status }';

/** A refund of a whole credit that nobody has decided on. */
const requested = async () => {
  const { policy, credit } = await paidAndCancelled();
  return (await request(policy, credit, cost)).disbursement;
};

/** A refund that was sent, out of a trust that holds enough. */
const issued = async () => {
  await fund('10000.00');
  return issue(await decide(await requested()));
};

/** What is given back. */
export const triedRefunds: TriedMutations = {
  applyCredit: {
    role: 'FINANCE_ANALYST',
    input: async () => {
      const { id, version } = (await paidAndCancelled()).credit;
      const other = await billedPolicy({ premiumCents: 2_000_00n, taxCents: 0n, feeCents: 50_00n, parts: 1 });
      const invoiceId = other.invoices[0]?.id;
      return { creditInvoiceId: id, expectedVersion: version, invoiceId, amount: money(400_00n) };
    },
    done: 'credit { id status } invoice { id status }',
  },
  requestRefund: {
    role: 'FINANCE_ANALYST',
    input: async () => {
      const { policy, credit } = await paidAndCancelled();
      return asking(policy, credit, cost);
    },
    done: `${done} credit { id status }`,
  },
  decideRefund: {
    role: 'FINANCE_ANALYST',
    user: financeManager,
    input: async () => deciding(await requested()),
    done,
  },
  issueRefund: {
    role: 'FINANCE_ANALYST',
    input: async () => {
      await fund('10000.00');
      return issuing(await decide(await requested()));
    },
    done,
  },
  clearRefund: {
    role: 'FINANCE_ANALYST',
    input: async () => {
      const { id, version } = await issued();
      return { disbursementId: id, expectedVersion: version, clearedOn: '2026-11-01' };
    },
    done,
  },
  voidRefund: {
    role: 'FINANCE_ANALYST',
    input: async () => {
      const { id, version } = await issued();
      return { disbursementId: id, expectedVersion: version, reason: 'The check came back.' };
    },
    done,
  },
};
