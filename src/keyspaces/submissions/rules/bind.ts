import type { bindReason } from '../../../../schema/approval.ts';
import { addDays } from '../../global/rules/dates.ts';
import { isExpiredOn, type OfferedQuote, openQuoteStatuses } from './offer.ts';
import {
  authorityReferralReasons,
  type ReferralReason,
  type RiskFacts,
  type UnderwritingAuthority,
} from './referral.ts';

/** A condition of a quote, as far as it decides on the bind. */
export interface Subjectivity {
  readonly id: string;
  readonly kind: 'before_bind' | 'before_issue' | 'within_days';
  readonly satisfiedAt: Date | null;
  readonly waivedAt: Date | null;
}

/** Who binds: a producer, who holds no profile and binds by the program's limit, or somebody with an authority. */
export type Binder =
  | { readonly kind: 'producer'; readonly autoBindPremiumLimitCents: bigint }
  | { readonly kind: 'underwriter'; readonly authority: UnderwritingAuthority };

/** A quote that somebody wants to bind. */
export interface ProposedBind {
  readonly quote: OfferedQuote & { readonly effectiveDate: string };
  readonly facts: RiskFacts;
  readonly wasReferred: boolean;
  readonly binder: Binder;
  readonly boundOn: string;
  /** How many days before the bind cover may begin, for this binder. */
  readonly backdatingDays: number;
  /** Whether the insured has signed that no loss is known. */
  readonly noKnownLosses: boolean;
  readonly subjectivities: readonly Subjectivity[];
  /** For which reasons a higher authority has approved the bind. */
  readonly approvedReasons: readonly string[];
  /** The statuses of the other quotes of the submission. */
  readonly siblingStatuses: readonly string[];
}

/** Why a bind needs somebody else's approval. */
export type BindReason = keyof typeof bindReason | ReferralReason;

const isBackdated = ({ quote, boundOn }: ProposedBind): boolean => quote.effectiveDate < boundOn;

/** What about a bind needs somebody else's approval. What was referred is bound by approval, whoever binds. */
export const reasonsForApproval = (bind: ProposedBind): BindReason[] => {
  const { facts, binder, wasReferred } = bind;
  const ownReasons: BindReason[] =
    binder.kind === 'underwriter'
      ? authorityReferralReasons(facts, binder.authority)
      : facts.annualPremiumCents > binder.autoBindPremiumLimitCents
        ? ['premium_above_auto_bind']
        : [];
  return [
    ...(wasReferred ? (['was_referred'] as const) : []),
    ...(isBackdated(bind) ? (['backdated'] as const) : []),
    ...ownReasons,
  ];
};

/** Why a quote cannot be bound. */
export type BindRefusal =
  | { readonly code: 'already_bound' }
  | { readonly code: 'quote_not_open' }
  | { readonly code: 'backdating_not_allowed'; readonly earliestDate: string }
  | { readonly code: 'no_loss_letter_missing' }
  | { readonly code: 'subjectivities_open'; readonly ids: readonly string[] }
  | { readonly code: 'approval_required'; readonly reasons: readonly BindReason[] };

/** The conditions of a kind that are neither satisfied nor waived. */
export const openSubjectivities = (all: readonly Subjectivity[], kind: Subjectivity['kind']): Subjectivity[] =>
  all.filter((one) => one.kind === kind && one.satisfiedAt === null && one.waivedAt === null);

/** Why a quote cannot be bound now; null when it can. Licences, appointments and capacity are other keyspaces' to refuse. */
export const bindRefusal = (bind: ProposedBind): BindRefusal | null => {
  const { quote, boundOn, siblingStatuses } = bind;
  if (siblingStatuses.some((status) => status === 'bound' || status === 'binding')) return { code: 'already_bound' };
  // When it was offered says nothing here: the moment of a bind is later, whatever day it is in UTC.
  const isOpen = openQuoteStatuses.some((open) => open === quote.status) && !isExpiredOn(quote, boundOn);
  if (!isOpen) return { code: 'quote_not_open' };
  const earliestDate = addDays(boundOn, -bind.backdatingDays);
  if (quote.effectiveDate < earliestDate) return { code: 'backdating_not_allowed', earliestDate };
  if (isBackdated(bind) && !bind.noKnownLosses) return { code: 'no_loss_letter_missing' };
  const open = openSubjectivities(bind.subjectivities, 'before_bind');
  if (open.length > 0) return { code: 'subjectivities_open', ids: open.map(({ id }) => id) };
  const reasons = reasonsForApproval(bind).filter((reason) => !bind.approvedReasons.includes(reason));
  return reasons.length > 0 ? { code: 'approval_required', reasons } : null;
};

/**
 * The status that another quote of the submission gets when one is bound; null when it keeps its own. At most one quote of a
 * submission is ever bound: an option that was open is not taken, and a question that still waits is declined.
 */
export const siblingStatusAfterBind = (status: string): 'not_taken' | 'declined' | null => {
  if (status === 'issued' || status === 'accepted') return 'not_taken';
  return status === 'referred' ? 'declined' : null;
};
