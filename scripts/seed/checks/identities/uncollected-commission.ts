import { largerCents } from '../../../../src/keyspaces/global/rules/decimal.ts';

interface Policy {
  account: string | null;
  dueCents: bigint;
  collectedCents: bigint;
}

const uncollectedCents = ({ dueCents, collectedCents }: Policy): bigint =>
  dueCents > collectedCents ? dueCents - collectedCents : 0n;

/**
 * Commission that is due to producers though its premium is not collected: by the written basis it is due with the
 * transaction. No trust holds it, because nobody has paid it in.
 */
export class UncollectedCommission {
  readonly #policies = new Map<string, Policy>();
  readonly #byAccount = new Map<string, bigint>();

  /** Counts commission of a policy that becomes due on an account, or with a negative amount no longer is. */
  due(policyId: string, account: string, cents: bigint): void {
    this.#change(policyId, (policy) => ({ ...policy, account, dueCents: policy.dueCents + cents }));
  }

  /** Notes what the collected premium of a policy has earned for its producer. */
  collected(policyId: string, cents: bigint): void {
    this.#change(policyId, (policy) => ({ ...policy, collectedCents: cents }));
  }

  /** What is held by account, with the uncollected part left out of what is owed to producers; what they owe stays. */
  leftOut(held: ReadonlyMap<string, bigint>): Map<string, bigint> {
    const rest = new Map(held);
    for (const [account, cents] of this.#byAccount) {
      const owed = held.get(account) ?? 0n;
      if (owed > 0n) rest.set(account, owed > cents ? owed - cents : 0n);
    }
    return rest;
  }

  /**
   * What was paid to producers before its premium was collected: the organization has advanced it, whether the producer owes
   * something else back or not.
   */
  advancedCents(held: ReadonlyMap<string, bigint>): bigint {
    return [...this.#byAccount].reduce((sum, [account, cents]) => {
      const unpaid = largerCents(0n, held.get(account) ?? 0n);
      return sum + largerCents(0n, cents - unpaid);
    }, 0n);
  }

  #change(policyId: string, changed: (policy: Policy) => Policy): void {
    const before = this.#policies.get(policyId) ?? { account: null, dueCents: 0n, collectedCents: 0n };
    const after = changed(before);
    this.#policies.set(policyId, after);
    if (before.account !== null) this.#add(before.account, -uncollectedCents(before));
    if (after.account !== null) this.#add(after.account, uncollectedCents(after));
  }

  #add(account: string, cents: bigint): void {
    this.#byAccount.set(account, (this.#byAccount.get(account) ?? 0n) + cents);
  }
}
