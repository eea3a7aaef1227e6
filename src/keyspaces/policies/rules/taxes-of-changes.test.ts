import { expect, it } from 'vitest';
import type { Charge } from '../../../../schema/charge.ts';
import { createRandom, type Random } from '../../../../scripts/seed/random.ts';
import { dayAfter, nearest } from '../../../../test/support/policy-by-days.ts';
import { applied, bookedOn, opened, repriced } from '../../../../test/support/policy-file.ts';
import type { SurplusLinesRule } from '../../global/rules/charges.ts';
import { cancelled } from './cancellation.ts';
import { endorsed } from './endorsement.ts';
import type { ChangeRefused, PolicyChange } from './policy-change.ts';
import type { PolicyFile } from './policy-file.ts';
import { reinstated } from './reinstatement.ts';

const policies = 2_000;
const seed = 20261126;
const why = { reasonCode: 'insured_request', reason: null, requestedBy: 'insured' } as const;

const ruleOf = (random: Random): SurplusLinesRule => ({
  stateCode: 'NY',
  surplusLinesTaxRate: random.pick(['0.036000', '0.009750', '0.060000']),
  stampingFeeRate: random.pick(['0.000000', '0.001500', '0.000400']),
  taxesFees: random.chance(0.5),
  taxRoundingUnit: random.pick(['cent', 'dollar']),
  taxRoundingMode: random.pick(['half_even', 'half_up']),
});

const startOf = (random: Random): PolicyFile => {
  const refundable = ['pro_rata', 'flat_only', 'never'] as const;
  const fees = refundable.map((way, index) => ({
    kind: (['inspection_fee', 'policy_fee', 'late_fee'] as const)[index] ?? 'policy_fee',
    amountCents: BigInt(random.between(0, 40_000)),
    refundable: way,
    taxable: random.chance(0.7),
  }));
  const termStart = '2026-01-01';
  return opened(
    {
      termStart,
      termEnd: dayAfter(termStart, random.pick([181, 365])),
      premiums: [BigInt(random.between(1, 900_000)), BigInt(random.between(1, 300))],
      minimumEarnedRate: random.pick(['0.000000', '0.250000']),
      fees,
      surplusLines: ruleOf(random),
    },
    bookedOn('2025-12-20'),
  );
};

const changeOf = (file: PolicyFile, today: string, random: Random): PolicyChange | ChangeRefused => {
  const { effectiveDate: begin, cancellationDate } = file.policy;
  const within = dayAfter(begin, random.between(0, 360));
  // While a cancellation is ahead the policy may be endorsed as well.
  if (cancellationDate !== null && (cancellationDate <= today || random.chance(0.6))) {
    const coveredAgainFrom = random.chance(0.6) ? null : dayAfter(cancellationDate, random.between(1, 40));
    return reinstated(file, { ...why, coveredAgainFrom }, bookedOn(today));
  }
  if (cancellationDate === null && random.chance(0.35)) {
    const method = random.pick(['flat', 'pro_rata', 'short_rate'] as const);
    const effectiveDate = method === 'flat' ? begin : within;
    const cancellation = { ...why, method, effectiveDate, notice: null };
    return cancelled(file, cancellation, bookedOn(today));
  }
  const percent = BigInt(random.between(20, 190));
  const changed = { ...why, effectiveDate: within, changed: repricedBy(percent) };
  return endorsed(file, changed, bookedOn(today));
};

const repricedBy =
  (percent: bigint) =>
  (content: Parameters<typeof repriced>[0]): ReturnType<typeof repriced> =>
    repriced(content, percent);

const sumOf = (charges: readonly Charge[], counted: (charge: Charge) => boolean): bigint =>
  charges.reduce((sum, charge) => (counted(charge) ? sum + charge.amountCents : sum), 0n);

/** The taxes on what is charged, worked out from the rates in millionths. */
const taxesOn = (charges: readonly Charge[], rule: SurplusLinesRule) => {
  const taxed = sumOf(charges, ({ kind, taxable }) => kind === 'premium' || (rule.taxesFees && taxable));
  const unit = rule.taxRoundingUnit === 'dollar' ? 100n : 1n;
  const share = (rate: string, size: bigint) =>
    nearest(taxed * BigInt(rate.replace('.', '')), 1_000_000n * size, rule.taxRoundingMode === 'half_even') * size;
  return { tax: share(rule.surplusLinesTaxRate, unit), stamping: share(rule.stampingFeeRate, 1n) };
};

const amountsOf = (charges: readonly Charge[]): readonly string[] => {
  const kinds = [...new Set(charges.map(({ kind }) => kind))].toSorted();
  return kinds.flatMap((kind) => {
    const sum = sumOf(charges, (charge) => charge.kind === kind);
    return sum === 0n ? [] : `${kind} ${sum}`;
  });
};

const chargesOf = (file: PolicyFile) => file.transactions.flatMap(({ charges }) => charges);

it(`keeps of ${policies} taxed policies, whatever is endorsed, cancelled and reinstated, the tax on the premium and fees that they keep`, () => {
  const random = createRandom(seed);
  const done = { endorsement: 0, cancellation: 0, reinstatement: 0 };
  let opposites = 0;
  for (let policy = 0; policy < policies; policy += 1) {
    let file = startOf(random);
    let beforeCancellation: readonly Charge[] | null = null;
    let today = '2025-12-28';
    for (let step = random.between(1, 7); step > 0; step -= 1) {
      today = dayAfter(today, random.pick([0, 1, 17, 50]));
      const change = changeOf(file, today, random);
      if (change.outcome === 'refused') continue;
      const { type } = change.transaction;
      if (type === 'cancellation') beforeCancellation = chargesOf(file);
      else if (type === 'endorsement') beforeCancellation = null;
      file = applied(file, change);
      const kept = chargesOf(file);
      const context = `seed ${seed}, policy ${policy}, ${type} of ${today}`;
      const { tax, stamping } = taxesOn(kept, file.surplusLines ?? ruleOf(random));
      expect(
        sumOf(kept, ({ kind }) => kind === 'surplus_lines_tax'),
        context,
      ).toBe(tax);
      expect(
        sumOf(kept, ({ kind }) => kind === 'stamping_fee'),
        context,
      ).toBe(stamping);
      expect(tax >= 0n && stamping >= 0n, context).toBe(true);
      if (type === 'reinstatement' && file.policy.lapseFromDate === null && beforeCancellation) {
        opposites += 1;
        expect(amountsOf(kept), context).toEqual(amountsOf(beforeCancellation));
      }
      if (type === 'endorsement' || type === 'cancellation' || type === 'reinstatement') done[type] += 1;
    }
  }
  expect(Math.min(opposites, ...Object.values(done))).toBeGreaterThan(policies / 10);
}, 60_000);
