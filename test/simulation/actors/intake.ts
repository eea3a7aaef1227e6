import type { StoredRow } from '../database.ts';
import type { Actor, Scene } from '../deed.ts';
import { actor, agencies, type Choice, dayFrom, money, pickRow, seenVersion, underwriters } from './choosing.ts';
import { pickSubmission } from './submissions.ts';

const bases = { revenue: 'REVENUE', payroll: 'PAYROLL', total_insured_value: 'TOTAL_INSURED_VALUE' } as const;

/** What is to be insured, by what it is measured by. */
const exposuresOf = (like: StoredRow) =>
  Object.entries(bases).flatMap(([column, basis]) => {
    const cents = BigInt(like[`${column}_cents`]);
    return cents > 0n ? [{ location: '12 Mill Road', basis, amount: money(cents) }] : [];
  });

/** A year of cover from some day on; now and then a term that no program has. */
const termOf = async (scene: Scene) => {
  const { random } = scene;
  const effectiveDate = await dayFrom(scene, random.chance(0.05) ? -2 : random.between(1, 50));
  const [year, rest] = [Number(effectiveDate.slice(0, 4)), effectiveDate.slice(4)];
  const inAYear = `${year + 1}${rest === '-02-29' ? '-02-28' : rest}`;
  return { effectiveDate, expirationDate: random.chance(0.03) ? `${year + 2}${rest}` : inAYear };
};

/** Cover as it was asked for before, of a program that takes new business. */
const creating = async (scene: Scene): Promise<Choice | null> => {
  const { random } = scene;
  const like = await pickRow(
    scene,
    `SELECT s.* FROM oi_submissions.submissions s JOIN oi_global.programs p ON p.org_id = s.org_id AND p.id = s.program_id
      WHERE s.org_id = ? AND p.status = 'active' ORDER BY s.created_at, s.id LIMIT 60`,
    [scene.orgId],
  );
  if (!like) return null;
  const input = {
    insuredId: like.insured_id,
    producerId: like.producer_id,
    programId: like.program_id,
    classCodeId: like.class_code_id,
    stateCode: random.chance(0.04) ? 'AK' : like.state_code,
    ...(await termOf(scene)),
    limit: money(BigInt(like.requested_limit_cents)),
    deductible: money(BigInt(like.requested_deductible_cents)),
    exposures: exposuresOf(like),
    billingMethod: random.pick(['DIRECT', null]),
    plan: random.pick(['PIF', 'MONTHLY_10', null]),
  };
  return { input, producerId: like.producer_id };
};

const year = (of: number, { random }: Scene) => ({
  year: of,
  claimCount: random.between(0, 2),
  incurred: money(BigInt(random.between(0, 900_000))),
  premium: money(900_000n),
  valuedOn: '2026-10-15',
});

const tellingLosses = (scene: Scene): Promise<Choice | null> =>
  pickSubmission(scene, scene.random.chance(0.9) ? ['draft', 'incomplete'] : ['in_review', 'quoted'], (submission) =>
    // Said again it changes nothing, and leaves no trace.
    scene.random.chance(0.3) && Number(submission.no_prior_insurance) === 0
      ? { years: [], noPriorInsurance: true }
      : { years: [2023, 2024, 2025].map((one) => year(one, scene)) },
  );

const updating = (scene: Scene): Promise<Choice | null> =>
  pickSubmission(
    scene,
    scene.random.chance(0.6) ? ['draft', 'incomplete'] : ['in_review', 'quoted', 'submitted'],
    ({ requested_deductible_cents: deductible }) => ({
      deductible: money(BigInt(deductible) + 50_000n),
      ...(scene.random.chance(0.2) && { priority: 'HIGH' }),
    }),
  );

const submitting = (scene: Scene): Promise<Choice | null> => pickSubmission(scene, ['draft'], () => ({}));

const asking = (scene: Scene): Promise<Choice | null> =>
  pickSubmission(scene, ['in_review'], () => ({
    questions: ['What does the business do abroad?', 'Who keeps its books?'].slice(0, scene.random.between(1, 2)),
  }));

const answering = async (scene: Scene): Promise<Choice | null> => {
  const { random, orgId } = scene;
  const request = await pickRow(
    scene,
    `SELECT r.id, r.submission_id, s.version, s.producer_id FROM oi_submissions.information_requests r
      JOIN oi_submissions.submissions s ON s.org_id = r.org_id AND s.id = r.submission_id
      WHERE r.org_id = ? AND s.status = 'incomplete' AND (r.answered_at IS NULL OR ?) ORDER BY r.id DESC LIMIT 20`,
    [orgId, random.chance(0.1)],
  );
  return (
    request && {
      producerId: request.producer_id,
      input: {
        submissionId: request.submission_id,
        expectedVersion: seenVersion(scene, request),
        answers: [{ requestId: request.id, answer: 'Nothing.' }],
      },
    }
  );
};

/** Those who ask for cover, and tell what is to be known for it. */
export const intakeActors: readonly Actor[] = [
  actor('createSubmission', 5, [...agencies, 'UNDERWRITER'], creating),
  actor('setLossHistory', 5, agencies, tellingLosses),
  actor('updateSubmission', 2, [...agencies, ...underwriters], updating),
  actor('submitSubmission', 6, agencies, submitting),
  actor('requestInformation', 2, underwriters, asking),
  actor('answerInformationRequest', 3, agencies, answering),
];
