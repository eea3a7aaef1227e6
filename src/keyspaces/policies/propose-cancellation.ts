import type { GraphContext } from '../../graphql/context.ts';
import {
  authorityExceeded,
  invalidInput,
  invalidTransition,
  type Refusal,
  refuse,
} from '../../graphql/mutation/index.ts';
import { readAuthorities } from '../global/authority/own-authority.ts';
import { dayIn } from '../global/rules/dates.ts';
import type { KnownOfCancellation } from './cancellation-facts.ts';
import type { FileInHand } from './policy-file.ts';
import * as refusals from './refusals.ts';
import { type Cancellation, cancelled } from './rules/cancellation.ts';
import { type CancellationRefusal, refuseCancellation } from './rules/cancellation-request.ts';
import { policyTransitions } from './rules/lifecycle.ts';
import type { ChangeRefused, PolicyChange } from './rules/policy-change.ts';

/** Every way in which a cancellation is refused. */
export const cancellationRefusals = [
  refusals.NoticeRequired,
  refusals.ReasonNotAllowed,
  refusals.FlatAfterInception,
  refusals.ClaimBlocksFlat,
  refusals.ShortRateNotAllowed,
  refusals.CancellationBooked,
];

/** A cancellation as somebody asks for it. */
export interface AskedCancellation
  extends Pick<Cancellation, 'method' | 'effectiveDate' | 'reasonCode' | 'requestedBy'> {
  readonly note: string | null;
}

const named = (value: string): string => value.toUpperCase();

const refusalOfRequest = (
  refusal: CancellationRefusal,
  { reasonCode, requestedBy }: AskedCancellation,
  { facts }: KnownOfCancellation,
): Refusal => {
  switch (refusal.code) {
    case 'reason_not_allowed': {
      const details = { reasonCode: named(reasonCode), requestedBy: named(requestedBy) };
      return refuse(refusals.ReasonNotAllowed, ['reasonCode'], details);
    }
    case 'notice_required': {
      const { days, earliestDate } = refusal;
      return refuse(refusals.NoticeRequired, ['reasonCode'], { days, earliestDate });
    }
    case 'flat_after_inception': {
      const { lastDay } = refusal;
      return refuse(refusals.FlatAfterInception, ['method'], { onlyEffectiveDate: facts.effectiveDate, lastDay });
    }
    case 'claim_blocks_flat':
      return refuse(refusals.ClaimBlocksFlat, ['method'], { claimIds: [...refusal.claimIds] });
    case 'backdated_without_proof':
      return invalidInput('must be today or later: an earlier day needs proof of other cover', 'effectiveDate');
  }
};

const refusalOfChange = ({ policy }: FileInHand, refused: ChangeRefused, asked: AskedCancellation): Refusal => {
  if (refused.code === 'short_rate_not_allowed') {
    const { stateCode, requestedBy } = refused;
    return refuse(refusals.ShortRateNotAllowed, ['method'], { stateCode, requestedBy: named(requestedBy) });
  }
  if (refused.code === 'effective_date_outside_term') {
    const { effectiveDate, expirationDate } = policy;
    return invalidInput(`must be from ${effectiveDate} on and before ${expirationDate}`, 'effectiveDate');
  }
  if (refused.code === 'before_end_of_lapse') {
    return invalidInput(`must not be before ${policy.lapseToDate}, when cover went on after a lapse`, 'effectiveDate');
  }
  // All others are found out before.
  throw new Error(
    `The cancellation on ${asked.effectiveDate} is refused as ${refused.code}, which nobody has foreseen.`,
  );
};

const refusalOfState = ({ policy }: FileInHand): Refusal | null => {
  const refusal = invalidTransition(policyTransitions, policy.status, 'cancelled', 'policyId');
  if (refusal) return refusal;
  const { cancellationDate } = policy;
  return cancellationDate === null ? null : refuse(refusals.CancellationBooked, ['policyId'], { cancellationDate });
};

/** Whoever takes a bind back needs the authority that the bind needs: its premium. */
const refusalOfAuthority = (
  { policy }: FileInHand,
  { reasonCode }: AskedCancellation,
  { maxPremiumCents, sufficientLevel }: CancellingAuthority,
): Refusal | null =>
  reasonCode === 'bound_in_error' && policy.annualPremiumCents > maxPremiumCents
    ? authorityExceeded(sufficientLevel(policy.annualPremiumCents), 'reasonCode')
    : null;

/** What whoever cancels may do alone, in cents, and which level may do more. */
export interface CancellingAuthority {
  readonly maxPremiumCents: bigint;
  readonly sufficientLevel: (premiumCents: bigint) => number;
}

/** Reads the authority of whoever cancels; nobody without a profile takes a bind back. */
export const readCancellingAuthority = async (
  context: Pick<GraphContext, 'rulesDb'>,
  userId: string,
): Promise<CancellingAuthority> => {
  const { profile, profiles } = await readAuthorities(context, userId);
  return {
    maxPremiumCents: profile?.maxPremiumCents ?? 0n,
    sufficientLevel: (premiumCents) => {
      const levels = profiles.flatMap(({ level, maxPremiumCents }) => (maxPremiumCents >= premiumCents ? [level] : []));
      return Math.min(
        ...levels,
        ...(levels.length === 0 ? [Math.max(0, ...profiles.map(({ level }) => level)) + 1] : []),
      );
    },
  };
};

/** When and by whom a cancellation is booked. */
export interface Cancelling {
  readonly now: Date;
  readonly today: string;
  readonly authority: CancellingAuthority;
}

/** The day of the bind in the organization's calendar: the first transaction of a policy is that of its bind. */
const boundOnOf = ({ policy, file }: FileInHand, { timeZone }: KnownOfCancellation): string => {
  const [bind] = file.transactions;
  if (!bind) throw new Error(`The policy ${policy.number} has no transaction.`);
  return dayIn(timeZone, bind.bookedAt);
};

/** What a cancellation would change, or why it is refused: the same for the preview and for the change itself. */
export const proposeCancellation = (
  held: FileInHand,
  asked: AskedCancellation,
  known: KnownOfCancellation,
  { now, today, authority }: Cancelling,
): PolicyChange | Refusal => {
  const early = refusalOfState(held);
  if (early) return early;
  const refusal = refuseCancellation(asked, { ...known.facts, boundOn: boundOnOf(held, known) }, today);
  if (refusal) return refusalOfRequest(refusal, asked, known);
  const exceeded = refusalOfAuthority(held, asked, authority);
  if (exceeded) return exceeded;
  const { note, ...cancellation } = asked;
  const booking = { bookedAt: now, bookedOn: today, firstOpenDay: known.firstOpenDay };
  const change = cancelled(held.file, { ...cancellation, reason: note, notice: null }, booking);
  return change.outcome === 'refused' ? refusalOfChange(held, change, asked) : change;
};
