import type { Viewer } from '../../../auth/viewer.ts';
import type { AuthorityProfile } from '../../global/authority/own-authority.ts';
import { programVersionOn } from '../../global/rules/versions.ts';
import type { Quote, QuotedRisk, Terms } from '../quoting/beside-quote.ts';
import type { Binder, ProposedBind } from '../rules/bind.ts';
import type { UnderwritingAuthority } from '../rules/referral.ts';
import { type Background, riskFactsOf } from '../rules/risk.ts';
import type { BindFacts } from './binding-facts.ts';

/** Whoever holds no profile decides on nothing alone. */
export const noAuthority: UnderwritingAuthority = {
  level: 0,
  maxTotalInsuredValueCents: 0n,
  maxLimitCents: 0n,
  maxPremiumCents: 0n,
  linesOfBusiness: [],
  prohibitedStates: [],
};

/** The version of the program's terms that holds on the quote's first day. */
export const termsOf = ({ id, effectiveDate, versions }: Pick<Quote, 'id' | 'effectiveDate'> & Terms) => {
  const version = programVersionOn(versions, effectiveDate);
  if (!version) throw new Error(`The program of the quote ${id} has no terms for ${effectiveDate}.`);
  return version;
};

/** Whether somebody of an agency asks: agencies hold no authority of their own. */
export const isAgency = ({ role }: Viewer): boolean => role === 'producer' || role === 'agency_admin';

/** What decides on a quote beside its price. */
export const backgroundOf = (facts: QuotedRisk): Background => ({
  lineOfBusinessCode: facts.program.lineOfBusinessCode,
  yearsInBusiness: facts.insured.yearsInBusiness,
  losses: facts.lossHistory,
});

/** A bind as the rules of binding look at it: who binds, by which authority, and when. */
export const proposedBind = (
  facts: BindFacts,
  profile: AuthorityProfile | null,
  {
    viewer,
    today,
    noKnownLosses,
  }: { readonly viewer: Viewer; readonly today: string; readonly noKnownLosses: boolean },
): ProposedBind => {
  const { producerBackdatingDays, underwriterBackdatingDays } = termsOf(facts);
  const { autoBindPremiumLimitCents } = facts.program;
  const binder: Binder = isAgency(viewer)
    ? { kind: 'producer', autoBindPremiumLimitCents }
    : { kind: 'underwriter', authority: profile ?? noAuthority };
  const asked = (type: 'referral' | 'bind') => facts.approvals.filter(({ subjectType }) => subjectType === type);
  return {
    quote: facts,
    facts: riskFactsOf(facts, backgroundOf(facts)),
    wasReferred: asked('referral').length > 0,
    binder,
    boundOn: today,
    backdatingDays: isAgency(viewer) ? producerBackdatingDays : underwriterBackdatingDays,
    noKnownLosses,
    subjectivities: facts.subjectivities,
    approvedReasons: asked('bind').flatMap(({ decision, reasonCode }) => (decision === 'approved' ? [reasonCode] : [])),
    siblingStatuses: [],
  };
};
