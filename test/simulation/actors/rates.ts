import type { RateFactors } from '../../../schema/rating.ts';
import type { StoredRow } from '../database.ts';
import type { Actor, Scene } from '../deed.ts';
import { actor, type Choice, money, pickRow, seenVersion, stored } from './choosing.ts';
import { administrators } from './users.ts';

const cents = (amount: string) => money(BigInt(amount));

const entriesOf = <Key extends string, Value extends string>(
  values: Readonly<Record<string, string>>,
  [key, value]: readonly [Key, Value],
) => Object.entries(values).map(([code, factor]) => ({ [key]: code, [value]: factor }));

/** A rate in hundredths of itself. */
const scaled = (rate: string, hundredths: number): string => ((Number(rate) * hundredths) / 100).toFixed(6);

/** The factors of rates as an input says them, with other base rates. Now and then one state is forgotten. */
const factorsLike = ({ random }: Scene, like: StoredRow) => {
  const factors = stored<RateFactors>(like.factors);
  const hundredths = random.between(90, 120);
  const territories = entriesOf(factors.territories, ['stateCode', 'factor']);
  return {
    exposureBase: factors.exposureBase.toUpperCase(),
    exposureUnit: cents(factors.exposureUnitCents),
    order: factors.order.map((factor) => factor.toUpperCase()),
    roundingUnit: factors.rounding.unit.toUpperCase(),
    roundingMode: factors.rounding.mode.toUpperCase(),
    roundedAt: factors.rounding.at.toUpperCase(),
    limits: factors.limits.map(({ limitCents, factor }) => ({ limit: cents(limitCents), factor })),
    deductibles: factors.deductibles.map(({ deductibleCents, factor }) => ({
      deductible: cents(deductibleCents),
      factor,
    })),
    territories: random.chance(0.1) && territories.length > 1 ? territories.slice(1) : territories,
    classes: entriesOf(factors.classes, ['classCode', 'factor']),
    revenueBands: factors.revenueBands.map(({ upToCents, factor }) => ({
      upTo: upToCents === null ? null : cents(upToCents),
      factor,
    })),
    lossRatioBands: factors.lossRatioBands,
    unknownLossHistoryFactor: factors.unknownLossHistoryFactor,
    termFactors: factors.termFactors,
    coverages: factors.coverages.map(({ coverage, baseRates, limitMultiple, minimumPremiumCents }) => ({
      coverage: coverage.toUpperCase(),
      baseRates: Object.entries(baseRates).map(([classCode, rate]) => ({
        classCode,
        centsPerUnit: scaled(rate, hundredths),
      })),
      limitMultiple,
      minimumPremium: cents(minimumPremiumCents),
    })),
  };
};

/** Rates in a status, the latest first; those in force are the demonstration's, or begin when no business of these days does. */
const rates = (scene: Scene, status: string, more = 'TRUE'): Promise<StoredRow | null> =>
  pickRow(
    scene,
    `SELECT * FROM oi_global.rate_tables WHERE org_id = ? AND status = ? AND ${more} ORDER BY id DESC LIMIT 8`,
    [scene.orgId, status],
  );

/** A day that no policy of these days begins on, and another one some months later or the same for renewals. */
const daysAhead = ({ random }: Scene) => {
  const year = random.between(2029, 2060);
  return { newFrom: `${year}-0${random.between(1, 3)}-01`, renewalFrom: `${year}-0${random.between(3, 6)}-01` };
};

const drafting = async (scene: Scene): Promise<Choice | null> => {
  const like = await rates(scene, 'active');
  return like && { input: { programId: like.program_id, ...daysAhead(scene), factors: factorsLike(scene, like) } };
};

const named = (scene: Scene, one: StoredRow) => ({ rateTableId: one.id, expectedVersion: seenVersion(scene, one) });

const revising = async (scene: Scene): Promise<Choice | null> => {
  const one = await rates(scene, scene.random.chance(0.9) ? 'draft' : 'active');
  return one && { input: { ...named(scene, one), ...daysAhead(scene), factors: factorsLike(scene, one) } };
};

const activating = async (scene: Scene): Promise<Choice | null> => {
  const one = await rates(scene, scene.random.chance(0.9) ? 'draft' : 'active');
  if (!one) return null;
  const otherThan = scene.random.chance(0.9) ? one.drafted_by_id : null;
  return { input: { ...named(scene, one), note: 'Filed with the states.' }, otherThan };
};

/** Rates of times that are far away are withdrawn from their first day, so that business goes on, and others may follow them. */
const retiring = async (scene: Scene): Promise<Choice | null> => {
  const one = await rates(scene, 'active', "new_from > '2028-12-31'");
  if (!one) return null;
  const retiredFrom = scene.random.chance(0.9) ? one.new_from : '2028-12-31';
  return { input: { ...named(scene, one), retiredFrom, reason: 'A state has withdrawn them.' } };
};

/** Those who say what cover costs. */
export const rateActors: readonly Actor[] = [
  actor('draftRateTable', 3, administrators, drafting),
  actor('reviseRateTable', 1, administrators, revising),
  actor('activateRateTable', 3, administrators, activating),
  actor('retireRateTable', 4, administrators, retiring),
];
