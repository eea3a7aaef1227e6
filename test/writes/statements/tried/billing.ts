import { type BilledForTest, billedPolicy } from '../../../support/billed-policy.ts';
import { mutateWell, rowsOf } from '../../../support/mutating.ts';
import { dollars, paymentOf, trustAccount } from '../../../support/paying.ts';
import type { TriedMutations } from './tried-mutation.ts';

/** A policy in three parts, each on an invoice of its own. */
const threeParts = () => billedPolicy({ premiumCents: 10_000_00n, taxCents: 300_00n, feeCents: 150_00n, parts: 3 });

/** A payment of the whole first invoice of a policy. */
const firstPart = (policy: BilledForTest) => {
  const [invoice] = policy.invoices;
  const cents = invoice?.cents ?? 0n;
  return paymentOf(policy, cents, { [invoice?.id ?? '']: cents });
};

const recorded = async (input: object) => {
  const { payment } = await mutateWell('FINANCE_ANALYST', 'recordPayment', input, { done: 'payment { id version }' });
  return { paymentId: payment.id, expectedVersion: payment.version };
};

/** The first invoice of a new policy was paid. */
const paid = async () => recorded(await firstPart(await threeParts()));

const done = 'payment { id status } invoices { id status }';

/** Money that comes in, and what takes it back. */
export const triedBilling: TriedMutations = {
  recordPayment: {
    role: 'FINANCE_ANALYST',
    input: async () => firstPart(await threeParts()),
    done,
  },
  allocatePayment: {
    role: 'FINANCE_ANALYST',
    input: async () => {
      const policy = await threeParts();
      const waiting = await recorded(await paymentOf(policy, 100_00n, {}));
      return { ...waiting, allocations: [{ invoiceId: policy.invoices[0]?.id, amount: dollars(100_00n) }] };
    },
    done,
  },
  deallocatePayment: {
    role: 'FINANCE_ANALYST',
    input: async () => {
      const policy = await threeParts();
      const payment = await recorded(await firstPart(policy));
      return { ...payment, invoiceIds: [policy.invoices[0]?.id], reason: 'Of another client.' };
    },
    done,
  },
  returnPayment: {
    role: 'FINANCE_ANALYST',
    input: async () => ({ ...(await paid()), reasonCode: 'INSUFFICIENT_FUNDS', returnedOn: '2026-11-01' }),
    done,
  },
  reversePayment: {
    role: 'FINANCE_ANALYST',
    input: async () => ({ ...(await paid()), reason: 'Entered for another client.' }),
    done,
  },
  fundTrust: {
    role: 'FINANCE_ANALYST',
    input: async () => ({
      bankAccountId: await trustAccount(),
      amount: { amount: '100.00', currencyCode: 'USD' },
      reason: 'A returned payment',
    }),
    done: 'entry { id event }',
  },
  runInvoicing: {
    role: 'FINANCE_ANALYST',
    input: async () => {
      const [first] = await rowsOf(
        'billing',
        `SELECT DATE_FORMAT(MIN(invoice_on), '%Y-%m-%d') AS day FROM installments
          WHERE org_id = 'org_01HK153X00HARB0RP01NT00001' AND status = 'pending'`,
      );
      return { throughDate: first.day };
    },
    done: 'invoices { id status }',
  },
};
