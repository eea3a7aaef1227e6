import type { Charge } from '../../schema/charge.ts';
import { identifierPrefixes } from '../../schema/identifiers.ts';
import { organizationId } from '../../scripts/seed/people.ts';
import { wholeOrganization } from '../../src/data/read/visibility.ts';
import { RequestData } from '../../src/data/request-data.ts';
import type { WriteTransaction } from '../../src/data/write/write-transaction.ts';
import { writeCommissionLines } from '../../src/keyspaces/billing/accounts/write-commission-lines.ts';
import { post } from '../../src/keyspaces/billing/post.ts';
import { commissionLine, writtenCommissions } from '../../src/keyspaces/billing/rules/commission-lines.ts';
import { entryOf } from '../../src/keyspaces/billing/rules/entry.ts';
import { splitCents } from '../../src/keyspaces/billing/rules/installments.ts';
import { type InvoiceLine, invoiceLines } from '../../src/keyspaces/billing/rules/invoicing.ts';
import { type Money, nothingPaid, totalOf } from '../../src/keyspaces/billing/rules/money.ts';
import { addDays, addMonths } from '../../src/keyspaces/global/rules/dates.ts';
import { formatNumber, numberSeries } from '../../src/keyspaces/global/rules/numbers.ts';
import { connectAsAdmin, ownSources } from './database.ts';
import { clock, rowsOf } from './mutating.ts';

/** A policy as a test wants it billed, in cents. Commission is 15 % for the producer and 7.5 % for the organization. */
interface AskedPolicy extends Money {
  /** Equal parts, each on an invoice of its own; the first one takes the fee and what does not divide. */
  readonly parts: number;
  /** The day from which the charge counts. */
  readonly beginsOn?: string;
  readonly stateCode?: string;
  /** Other commissions than those, in cents. */
  readonly commissions?: Commissions;
}

/** The commissions of a policy, in cents. */
interface Commissions {
  readonly producerCommissionCents: bigint;
  readonly mgaCommissionCents: bigint;
}

/** A policy that was made for a test, with its invoices in the order of their due dates. */
export interface BilledForTest {
  readonly id: string;
  readonly number: string;
  readonly transactionId: string;
  readonly scheduleId: string;
  readonly producerId: string;
  readonly carrierId: string;
  readonly insuredId: string;
  readonly invoices: readonly { readonly id: string; readonly cents: bigint; readonly dueDate: string }[];
}

const rates = { producerCommissionRate: '0.150000', mgaCommissionRate: '0.075000' };

const share = (cents: bigint, thousandths: bigint): bigint => (cents * thousandths) / 1_000n;

const commissionsFor = ({ premiumCents, commissions }: AskedPolicy): Commissions =>
  commissions ?? {
    producerCommissionCents: share(premiumCents, 150n),
    mgaCommissionCents: share(premiumCents, 75n),
  };

const charge = (kind: Charge['kind'], amountCents: bigint, jurisdiction: string | null): Charge => ({
  kind,
  jurisdiction,
  amountCents,
  commissionable: kind === 'premium',
  refundable: kind === 'policy_fee' ? 'flat_only' : 'pro_rata',
  taxable: kind === 'premium',
});

/** A copy of a policy of the demonstration, with a number, an identifier and a transaction of its own. */
const addPolicy = async (
  data: RequestData,
  charges: readonly Charge[],
  {
    premiumCents,
    beginsOn,
    stateCode,
    commissions,
  }: { premiumCents: bigint; beginsOn: string; stateCode: string; commissions: Commissions },
) => {
  const [policy] = await rowsOf(
    'policies',
    "SELECT * FROM policies WHERE org_id = ? AND billing_method = 'direct' AND status = 'active' ORDER BY id LIMIT 1",
    [organizationId],
  );
  const [first] = await rowsOf(
    'policies',
    'SELECT * FROM policy_transactions WHERE org_id = ? AND policy_id = ? AND ordinal = 1',
    [organizationId, policy.id],
  );
  const id = data.newId(identifierPrefixes.policies);
  const transactionId = data.newId(identifierPrefixes.policyTransactions);
  // Files of one worker share its databases: the end of an identifier is nobody else's.
  const number = `TEST-2026-${id.slice(-10)}`;
  const admin = await connectAsAdmin('oi_policies');
  try {
    await admin.query('INSERT INTO policies SET ?', {
      ...policy,
      id,
      number,
      state_code: stateCode,
      quote_id: id.replace('pol_', 'quo_'),
      submission_id: id.replace('pol_', 'sub_'),
      renewal_of_id: null,
      producer_commission_rate: rates.producerCommissionRate,
      mga_commission_rate: rates.mgaCommissionRate,
    });
    await admin.query('INSERT INTO policy_transactions SET ?', {
      ...first,
      id: transactionId,
      policy_id: id,
      booked_at: clock.now,
      accounting_date: beginsOn,
      premium_change_cents: premiumCents,
      charges: JSON.stringify(charges.map((one) => ({ ...one, amountCents: String(one.amountCents) }))),
      producer_commission_cents: commissions.producerCommissionCents,
      mga_commission_cents: commissions.mgaCommissionCents,
    });
  } finally {
    await admin.end();
  }
  const { program_id: programId, producer_id: producerId, carrier_id: carrierId, insured_id: insuredId } = policy;
  return { id, number, transactionId, programId, producerId, carrierId, insuredId };
};

/** What the parts of a policy ask for. */
const partsOf = ({ premiumCents, taxCents, feeCents, parts }: AskedPolicy): Money[] => {
  const weights = Array.from({ length: parts }, () => 1);
  const taxes = splitCents(taxCents, weights);
  return splitCents(premiumCents, weights).map((premium, index) => ({
    premiumCents: premium,
    taxCents: taxes[index] ?? 0n,
    feeCents: index === 0 ? feeCents : 0n,
  }));
};

const bill = async (
  transaction: WriteTransaction<'billing'>,
  policy: Awaited<ReturnType<typeof addPolicy>>,
  charges: readonly Charge[],
  { asked, beginsOn }: { asked: AskedPolicy; beginsOn: string },
): Promise<BilledForTest> => {
  const { id: policyId, number, transactionId, programId, producerId, carrierId, insuredId } = policy;
  const owners = { programId, producerId, carrierId, insuredId };
  const scheduleId = transaction.newId(identifierPrefixes.billingSchedules);
  const commissions = commissionsFor(asked);
  await transaction.insert('billingSchedules', [
    {
      id: scheduleId,
      policyId,
      ...owners,
      plan: 'monthly_12',
      totalCents: asked.premiumCents + asked.taxCents,
      collectedPremiumCents: 0n,
      collectedTaxCents: 0n,
      collectedFeeCents: 0n,
      collectingSince: beginsOn <= clock.now.toISOString().slice(0, 10) ? clock.now : null,
    },
  ]);
  const series = numberSeries.invoice();
  const issueDate = clock.now.toISOString().slice(0, 10);
  const invoices = [];
  for (const [index, money] of partsOf(asked).entries()) {
    const invoiceId = transaction.newId(identifierPrefixes.invoices);
    const dueDate = addDays(addMonths(issueDate, index), 10);
    const words = { installmentFeeCents: 0n, premium: `Premium ${number}`, tax: 'Surplus-lines tax' };
    const lines: InvoiceLine[] = invoiceLines(money, words);
    const invoiceNumber = formatNumber(series, 2026, await transaction.nextCount(series));
    const { premiumCents, taxCents, feeCents } = money;
    await transaction.insertAll({
      installments: [
        {
          id: transaction.newId(identifierPrefixes.installments),
          scheduleId,
          transactionId,
          ordinal: index + 1,
          invoiceOn: issueDate,
          dueDate,
          premiumCents,
          taxCents,
          feeCents,
          amountCents: premiumCents + taxCents,
          installmentFeeCents: 0n,
          status: 'invoiced',
          invoiceId,
        },
      ],
      invoices: [
        {
          id: invoiceId,
          number: invoiceNumber,
          policyId,
          ...owners,
          kind: 'installment',
          issueDate,
          dueDate,
          totalCents: totalOf(money),
          openCents: totalOf(money),
          ...nothingPaid,
          status: 'open',
        },
      ],
      invoiceLines: lines.map((line, ordinal) => ({
        ...line,
        id: transaction.newId(identifierPrefixes.invoiceLines),
        invoiceId,
        ordinal: ordinal + 1,
      })),
    });
    invoices.push({ id: invoiceId, cents: totalOf(money), dueDate });
  }
  const written = writtenCommissions(transactionId, commissions, 'insured');
  const lines = written.map((earning) => commissionLine({ policyId, producerId, ...rates }, earning, beginsOn));
  await writeCommissionLines(transaction, lines);
  const parties = { orgId: transaction.orgId, policyId, carrierId, producerId };
  await post(
    transaction,
    entryOf(
      { event: 'policy_bound', parties, billedTo: 'insured', charges, ...commissions, accruedCommissionCents: 0n },
      { subjectId: transactionId, policyId, description: `${number} bound`, postingDate: beginsOn },
    ),
  );
  return { id: policyId, number, transactionId, scheduleId, ...owners, invoices };
};

/** Makes a policy of the demonstration's organization that is billed as a test wants it, by the rules that bill every policy. */
export const billedPolicy = async (asked: AskedPolicy): Promise<BilledForTest> => {
  const { beginsOn = '2026-11-01', stateCode = 'TX' } = asked;
  const data = new RequestData(ownSources(), wholeOrganization(organizationId), { now: clock.now });
  const charges = [
    charge('premium', asked.premiumCents, null),
    charge('surplus_lines_tax', asked.taxCents, stateCode),
    charge('policy_fee', asked.feeCents, null),
  ].filter(({ amountCents }) => amountCents > 0n);
  try {
    const policy = await addPolicy(data, charges, {
      premiumCents: asked.premiumCents,
      beginsOn,
      stateCode,
      commissions: commissionsFor(asked),
    });
    const writer = {
      actorId: 'usr_test',
      onBehalfOfId: null,
      action: 'billPolicy',
      requestId: 'test',
      idempotencyKey: null,
    };
    return await data.writeFor(
      'billing',
      organizationId,
      (transaction) => bill(transaction, policy, charges, { asked, beginsOn }),
      writer,
    );
  } finally {
    await data.close();
  }
};
