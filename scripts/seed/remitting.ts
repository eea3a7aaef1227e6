import { accounts } from '../../src/keyspaces/billing/rules/accounts.ts';
import { statementCents } from '../../src/keyspaces/billing/rules/commissions.ts';
import type { PostingEvent } from '../../src/keyspaces/billing/rules/posting/posting.ts';
import { drawableCents, refuseDraw, remittableCents } from '../../src/keyspaces/billing/rules/remittance.ts';
import { addMonths } from '../../src/keyspaces/global/rules/dates.ts';
import type { Stored } from './book.ts';
import { dayOf, later, momentOf } from './calendar.ts';
import type { Market } from './setup.ts';

/** Days after which the bank has paid a remittance. */
const clearingDays = 2;

/** Days from a run to that on which carriers give back what they owe. */
const carrierReturnDays = 10;

/** Schedules the monthly payments out of trust: taxes, carriers, producers, and what the organization draws. */
export const planRemittances = (market: Market, firstRun: string, lastDay: string): void => {
  const { book, staff } = market;
  const { agenda } = book;
  for (let run = firstRun; run <= lastDay; run = addMonths(run, 1)) {
    agenda.schedule(momentOf(run, 18), () => {
      const act = (mutation: string, work: () => void) => book.act(mutation, staff.financeAnalyst.id, work);
      act('payTaxReturn', () => remitTaxes(market));
      act('remitToCarrier', () => remitToCarriers(market));
      act('payCommissionStatement', () => payProducers(market));
      act('drawCommission', () => drawCommission(market));
    });
    agenda.schedule(later(momentOf(run, 12), carrierReturnDays), () => takeBackFromCarriers(market));
  }
};

type Disbursement = Pick<Stored<'disbursements'>, 'kind' | 'payeeKind' | 'payeeId' | 'payeeName' | 'amountCents'> &
  Partial<Pick<Stored<'disbursements'>, 'producerId' | 'carrierId'>>;

/** Pays out of trust by bank transfer: the disbursement and its entry. */
const disburse = (market: Market, values: Disbursement, posting: PostingEvent): Stored<'disbursements'> => {
  const { book, ledger, trust } = market;
  const disbursement = book.add('disbursements', {
    policyId: null,
    producerId: null,
    carrierId: null,
    insuredId: null,
    creditInvoiceId: null,
    paymentId: null,
    bankAccountId: trust.bankAccountId,
    method: 'ach',
    status: 'requested',
    externalReference: null,
    requestedAt: book.now,
    issuedAt: null,
    clearedAt: null,
    endedAt: null,
    ...values,
  });
  book.move(disbursement, 'approved');
  const externalReference = trust.nextReference('ach');
  book.move(disbursement, 'issued', undefined, { issuedAt: book.now, externalReference });
  const description = `${posting.event.replaceAll('_', ' ')}, ${values.payeeName}, ${dayOf(book.now).slice(0, 7)}`;
  ledger.post(posting, { subjectId: disbursement.id, description });
  book.plan(later(book.now, clearingDays), 'clearDisbursement', undefined, () => {
    book.move(disbursement, 'cleared', undefined, { clearedAt: book.now });
  });
  return disbursement;
};

const carriersOf = ({ book, products }: Market): Stored<'carriers'>[] => {
  const ids = new Set(products.map(({ program }) => program.carrierId));
  return book.rows.carriers.filter((carrier): carrier is Stored<'carriers'> => ids.has(carrier.id ?? ''));
};

const remitToCarriers = (market: Market): void => {
  const { trust } = market;
  for (const { id: carrierId, name } of carriersOf(market)) {
    const payee = accounts.carrierPremium(carrierId).name;
    const amountCents = remittableCents(trust.position(), payee);
    if (amountCents === 0n) continue;
    trust.paidOn(payee, amountCents);
    disburse(
      market,
      { kind: 'carrier', payeeKind: 'carrier', payeeId: carrierId, payeeName: name, carrierId, amountCents },
      { event: 'carrier_remitted', carrierId, bankAccountId: trust.bankAccountId, amountCents },
    );
  }
};

/** A carrier whose premium was returned to insureds after it was remitted pays its part back. */
const takeBackFromCarriers = (market: Market): void => {
  const { ledger, trust } = market;
  for (const { id: carrierId, name } of carriersOf(market)) {
    const payee = accounts.carrierPremium(carrierId).name;
    const amountCents = -(trust.position().held.get(payee) ?? 0n);
    if (amountCents <= 0n) continue;
    trust.paidOn(payee, -amountCents);
    ledger.post(
      { event: 'carrier_returned', carrierId, bankAccountId: trust.bankAccountId, amountCents },
      { subjectId: carrierId, description: `Returned premium, ${name}` },
    );
  }
};

const remitTaxes = (market: Market): void => {
  const { plan, trust } = market;
  for (const stateCode of plan.states) {
    const due = (payee: string): bigint => {
      const cents = remittableCents(trust.position(), payee);
      trust.paidOn(payee, cents);
      return cents;
    };
    const surplusLinesTaxCents = due(accounts.surplusLinesTax(stateCode).name);
    const stampingFeeCents = due(accounts.stampingFee(stateCode).name);
    const amountCents = surplusLinesTaxCents + stampingFeeCents;
    if (amountCents === 0n) continue;
    disburse(
      market,
      {
        kind: 'tax',
        payeeKind: 'state',
        payeeId: null,
        payeeName: `Department of Insurance ${stateCode}`,
        amountCents,
      },
      { event: 'tax_remitted', stateCode, bankAccountId: trust.bankAccountId, surplusLinesTaxCents, stampingFeeCents },
    );
  }
};

/** Pays each producer all that is due. A negative balance waits until more is earned. */
const payProducers = (market: Market): void => {
  const { book, ledger, producers, trust } = market;
  for (const { id: producerId, name } of producers) {
    const due = accounts.commissionDue(producerId);
    const amountCents = statementCents(ledger.balanceOf(due));
    if (amountCents === 0n || refuseDraw(trust.position(), { payee: due.name, amountCents })) continue;
    const disbursement = disburse(
      market,
      { kind: 'commission', payeeKind: 'producer', payeeId: producerId, payeeName: name, producerId, amountCents },
      { event: 'producer_commission_paid', producerId, bankAccountId: trust.bankAccountId, amountCents },
    );
    for (const line of book.rows.commissionLines) {
      if (line.producerId !== producerId || line.status !== 'earned') continue;
      book.change(line, { status: 'paid', paidDate: dayOf(book.now), disbursementId: disbursement.id });
    }
  }
};

/** The organization draws the commission and the fees that it has collected, as far as the trust reaches. */
const drawCommission = ({ book, ledger, trust }: Market): void => {
  const amountCents = drawableCents(trust.position(), trust.ownShare());
  trust.drawn(amountCents);
  ledger.post(
    { event: 'mga_commission_drawn', orgId: book.orgId, bankAccountId: trust.bankAccountId, amountCents },
    { subjectId: book.orgId, description: `Commission and fees drawn, ${dayOf(book.now).slice(0, 7)}` },
  );
};
