import { accounts } from './accounts.ts';
import type { Money } from './money.ts';
import { sharesOf, type Written } from './policy-account.ts';

/** What a policy has written and collected, and whose paper it is on. */
export interface CollectedPolicy {
  readonly carrierId: string;
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

/** What is owed now by the ledger alone, whatever was collected: refunds, to the state once nobody cashed them, suspense, advances, commission that is due. */
const owedByLedger = /^(refund:|escheat:|suspense:|advance:)|^ap:.+:commission-due$/;

/**
 * By account, what a trust holds for others: what was collected for carriers and states and not yet paid on, and what the
 * ledger owes to producers and insureds. Negative for who has to give something back.
 */
export const heldInTrust = ({ policies, balances, paidOn }: TrustFacts): ReadonlyMap<string, bigint> => {
  const held = new Map<string, bigint>();
  const add = (payee: string, cents: bigint) => held.set(payee, (held.get(payee) ?? 0n) + cents);
  for (const { carrierId, written, collected } of policies) {
    const { carrierCents, taxes } = sharesOf(written, collected);
    add(accounts.carrierPremium(carrierId).name, carrierCents);
    for (const [{ name }, cents] of taxes) add(name, cents);
  }
  for (const [payee, cents] of paidOn) add(payee, -cents);
  for (const [name, cents] of balances) if (owedByLedger.test(name)) add(name, cents);
  return held;
};

/** What the organization itself has collected, in cents: its commission as premium is collected, and its fees. */
export const ownShareCents = (policies: readonly CollectedPolicy[]): bigint =>
  policies.reduce((sum, { written, collected }) => sum + sharesOf(written, collected).organizationCents, 0n);
