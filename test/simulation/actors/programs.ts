import type { StoredRow } from '../database.ts';
import type { Actor, Scene } from '../deed.ts';
import { actor, type Choice, dayFrom, money, pickRow, seenVersion, stored } from './choosing.ts';
import { administrators } from './users.ts';

const upper = <Name extends string>(names: readonly Name[]): string[] => names.map((name) => name.toUpperCase());

/** A program in one of some statuses, one that the simulation has set up, or any of the organization. */
const program = ({ orgId, ...scene }: Scene, statuses: readonly string[], own: boolean): Promise<StoredRow | null> =>
  pickRow(
    { orgId, ...scene },
    `SELECT * FROM oi_global.programs WHERE org_id = ? AND status IN (?) AND (name = 'A program on trial') = ? ORDER BY id DESC LIMIT 6`,
    [orgId, statuses, own],
  );

const named = (scene: Scene, one: StoredRow) => ({ programId: one.id, expectedVersion: seenVersion(scene, one) });

/** A program on the paper of a carrier that another one is on, now and then under the same code. */
const creating = async (scene: Scene): Promise<Choice | null> => {
  const { random } = scene;
  const like = await program(scene, ['active'], false);
  if (!like) return null;
  return {
    input: {
      carrierId: like.carrier_id,
      code: random.chance(0.1) ? like.code : `T${random.between(1, 1e9)}`,
      name: 'A program on trial',
      lineOfBusinessCode: like.line_of_business_code,
      eligibleStates: random.chance(0.05) ? ['ZZ'] : stored<string[]>(like.eligible_states).slice(0, 3),
      autoBindPremiumLimit: money(BigInt(random.between(0, 5_000_000))),
    },
  };
};

/** Those that others sell are suspended seldom, one at a time, so that business goes on. */
const suspending = async (scene: Scene): Promise<Choice | null> => {
  const away = await program(scene, ['suspended'], false);
  const one = await program(scene, ['active'], away !== null || scene.random.chance(0.8));
  return one && { input: { ...named(scene, one), reason: 'The carrier looks at its results.' } };
};

const reactivating = async (scene: Scene): Promise<Choice | null> => {
  const statuses = scene.random.chance(0.9) ? ['suspended'] : ['active', 'closed'];
  const one = (await program(scene, statuses, false)) ?? (await program(scene, statuses, true));
  return one && { input: { ...named(scene, one), reason: 'Its results are sound.' } };
};

const closing = async (scene: Scene): Promise<Choice | null> => {
  const one = await program(scene, ['active', 'suspended'], true);
  const renewalsUntil = await dayFrom(scene, scene.random.chance(0.1) ? -3 : 90);
  return one && { input: { ...named(scene, one), renewalsUntil, reason: 'Nobody buys it.' } };
};

/** The terms of a version as an input says them, from another day on and with some other share. */
const termsLike = ({ random }: Scene, like: StoredRow) => ({
  nonAdmitted: Number(like.non_admitted) === 1,
  coverageTrigger: like.coverage_trigger.toUpperCase(),
  auditable: Number(like.auditable) === 1,
  producerCommissionRate: like.producer_commission_rate,
  mgaCommissionRate: like.mga_commission_rate,
  commissionBasis: random.chance(0.3) ? 'WRITTEN' : 'COLLECTED',
  minimumPremium: money(BigInt(random.between(10_000, 90_000))),
  minimumEarnedRate: like.minimum_earned_rate,
  shortRateTable: stored<object[]>(like.short_rate_table),
  rounding: Object.fromEntries(
    Object.entries(stored<Record<string, string>>(like.rounding)).map(([key, value]) => [key, value.toUpperCase()]),
  ),
  fees: stored<{ kind: string; amountCents: string; refundable: string; taxable: boolean }[]>(like.fees).map(
    ({ kind, amountCents, refundable, taxable }) => ({
      kind: kind.toUpperCase(),
      amount: money(BigInt(amountCents)),
      refundable: refundable.toUpperCase(),
      taxable,
    }),
  ),
  taxesUpFront: Number(like.taxes_up_front) === 1,
  allowedTermMonths: stored<number[]>(like.allowed_term_months),
  installmentPlans: upper(stored<string[]>(like.installment_plans)),
  billingMethods: upper(stored<string[]>(like.billing_methods)),
  classCodes: random.chance(0.05) ? ['0'] : stored<string[]>(like.class_codes),
  requiredFields: upper(stored<string[]>(like.required_fields)),
  autoQuote: Number(like.auto_quote) === 1,
  producerBackdatingDays: like.producer_backdating_days,
  underwriterBackdatingDays: like.underwriter_backdating_days,
  forms: stored<object[]>(like.forms),
  numberSeries: like.number_series,
  noticeDays: stored<object>(like.notice_days),
  invoiceLeadDays: like.invoice_lead_days,
  renewalLeadDays: like.renewal_lead_days,
  reinstatementDays: like.reinstatement_days,
});

const version = (scene: Scene, status: string): Promise<StoredRow | null> =>
  pickRow(scene, 'SELECT * FROM oi_global.program_versions WHERE org_id = ? AND status = ? ORDER BY id DESC LIMIT 10', [
    scene.orgId,
    status,
  ]);

/** A day on which terms are to begin: soon, while the agreement with the carrier holds, or when none does yet. */
const beginning = (scene: Scene): Promise<string> | string =>
  scene.random.chance(0.7)
    ? dayFrom(scene, scene.random.between(20, 150))
    : `${scene.random.between(2031, 2034)}-0${scene.random.between(1, 9)}-01`;

/** Other terms of a program, from some day on. */
const drafting = async (scene: Scene): Promise<Choice | null> => {
  const like = await version(scene, 'active');
  if (!like) return null;
  const effectiveDate = await beginning(scene);
  return { input: { programId: like.program_id, effectiveDate, ...termsLike(scene, like) } };
};

const revising = async (scene: Scene): Promise<Choice | null> => {
  const one = await version(scene, scene.random.chance(0.9) ? 'draft' : 'active');
  if (!one) return null;
  const effectiveDate = await beginning(scene);
  const which = { versionId: one.id, expectedVersion: seenVersion(scene, one) };
  return { input: { ...which, effectiveDate, ...termsLike(scene, one) } };
};

const activating = async (scene: Scene): Promise<Choice | null> => {
  const one = await version(scene, scene.random.chance(0.9) ? 'draft' : 'active');
  if (!one) return null;
  const input = { versionId: one.id, expectedVersion: seenVersion(scene, one), note: 'Agreed on with the carrier.' };
  return { input, otherThan: scene.random.chance(0.9) ? one.drafted_by_id : null };
};

/** Those who say what is sold, and on which terms. */
export const programActors: readonly Actor[] = [
  actor('createProgram', 1, administrators, creating),
  actor('suspendProgram', 1, administrators, suspending),
  actor('reactivateProgram', 3, administrators, reactivating),
  actor('closeProgram', 1, administrators, closing),
  actor('draftProgramVersion', 1, administrators, drafting),
  actor('reviseProgramVersion', 1, administrators, revising),
  actor('activateProgramVersion', 2, administrators, activating),
];
