import { largerCents } from '../../global/rules/decimal.ts';
import { accounts } from './accounts.ts';
import type { Money } from './money.ts';
import { sharesOf, type Written } from './policy-account.ts';

/** What a policy has written and collected, whose paper it is on, and what it owes its producer. */
export interface CollectedPolicy {
  readonly carrierId: string;
  readonly producerId: string;
  /** The producer's commission that has become due so far, paid or not, less what was taken back; in cents. */
  readonly dueCommissionCents: bigint;
  readonly written: Written;
  readonly collected: Money;
}

/** From what follows whom the money in trust belongs to. */
export interface TrustFacts {
  readonly policies: readonly CollectedPolicy[];
  /** The balances of the ledger's accounts by name, in cents. */
  readonly balances: Iterable<readonly [name: string, cents: bigint]>;
  /** By payee, what was paid on to carriers and states so far, less what came back. */
  readonly paidOn: ReadonlyMap<string, bigint>;
}

/** What is owed now by the ledger alone, whatever was collected: refunds, to the state once nobody cashed them, suspense, advances. */
const owedByLedger = /^(refund:|escheat:|suspense:|advance:)/;

const commissionDue = /^ap:.+:commission-due$/;

/**
 * Of what is owed to a producer, what a trust holds for it: not the commission of premium that is not collected yet, which on
 * the written basis is due all the same. Nobody has paid that into the trust, so the organization owes it out of its own
 * money. A producer that owes something back owes all of it. Amounts in cents.
 */
export const heldForProducerCents = (owedCents: bigint, uncollectedCents: bigint): bigint =>
  owedCents <= 0n ? owedCents : largerCents(0n, owedCents - uncollectedCents);

/**
 * By account, what a trust holds for others: what was collected for carriers, states and producers and not yet paid on, and
 * what the ledger owes to insureds. Negative for who has to give something back.
 */
export const heldInTrust = ({ policies, balances, paidOn }: TrustFacts): ReadonlyMap<string, bigint> => {
  const held = new Map<string, bigint>();
  const add = (payee: string, cents: bigint) => held.set(payee, (held.get(payee) ?? 0n) + cents);
  const uncollected = new Map<string, bigint>();
  for (const { carrierId, producerId, dueCommissionCents, written, collected } of policies) {
    const { carrierCents, producerCents, taxes, returnedCents } = sharesOf(written, collected);
    const due = accounts.commissionDue(producerId).name;
    uncollected.set(due, (uncollected.get(due) ?? 0n) + largerCents(0n, dueCommissionCents - producerCents));
    add(accounts.carrierPremium(carrierId).name, carrierCents);
    for (const [{ name }, cents] of taxes) add(name, cents);
    if (returnedCents > 0n) add(accounts.accountCurrent(producerId).name, returnedCents);
  }
  for (const [payee, cents] of paidOn) add(payee, -cents);
  for (const [name, cents] of balances) {
    if (owedByLedger.test(name)) add(name, cents);
    else if (commissionDue.test(name)) add(name, heldForProducerCents(cents, uncollected.get(name) ?? 0n));
  }
  return held;
};

/** What the organization itself has collected, in cents: its commission as premium is collected, and its fees. */
export const ownShareCents = (policies: readonly CollectedPolicy[]): bigint =>
  policies.reduce((sum, { written, collected }) => sum + sharesOf(written, collected).organizationCents, 0n);
