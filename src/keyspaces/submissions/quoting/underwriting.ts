import type { Viewer } from '../../../auth/viewer.ts';
import { type Refusal, refuse } from '../../../graphql/mutation/index.ts';
import type { AuthorityProfile } from '../../global/authority/own-authority.ts';
import { isAgreementInForce } from '../../global/rules/agreements.ts';
import { addDays } from '../../global/rules/dates.ts';
import { writesTerm } from '../../global/rules/program-standing.ts';
import { stateRuleOn } from '../../global/rules/state-rules.ts';
import { programVersionOn, rateTableOn } from '../../global/rules/versions.ts';
import { isAgency, noAuthority } from '../binding/proposed-bind.ts';
import { AgreementNotInForce, EffectiveDatePassed, NotRated, ProgramNotOffered } from '../refusals.ts';
import type { Underwriting } from '../rules/priced-option.ts';
import type { Background } from '../rules/risk.ts';
import { refusalOfStanding } from './refusal-of-standing.ts';
import type { UnderwritingFacts } from './underwriting-facts.ts';

/** Who prices a submission, by which authority, and on which day of the organization's calendar. */
export interface Pricer {
  readonly viewer: Viewer;
  readonly profile: AuthorityProfile | null;
  /** All profiles of the organization: whom else to ask. */
  readonly profiles: readonly AuthorityProfile[];
  readonly today: string;
}

type Facts = UnderwritingFacts;
type Program = Facts['program'];

/** A submission with what holds for it on the first day of its cover. */
export interface Desk extends Underwriting {
  readonly facts: Facts;
  readonly pricer: Pricer;
  readonly version: Program['versions'][number];
  readonly rateTable: Program['rateTables'][number];
}

const path = ['submissionId'];

const lacking = (factor: string, table: string): Refusal => refuse(NotRated, path, { factor, table });

const backgroundOf = ({ insured, lossHistory }: Facts, { lineOfBusinessCode }: Program): Background => ({
  lineOfBusinessCode,
  yearsInBusiness: insured.yearsInBusiness,
  losses: lossHistory,
});

/** What does not depend on any option: whether the agency may sell it, and whether the carrier lets anybody write it. */
const refusalOfPlacement = (facts: Facts, program: Program, today: string): Refusal | null => {
  const { producerId, programId, stateCode, licenses, appointments, requestedEffectiveDate: on } = facts;
  return (
    refusalOfStanding({ producerId, programId, stateCode, licenses, appointments, days: [today, on] }, ...path) ??
    (writesTerm(program, on, { renewal: false }) ? null : refuse(ProgramNotOffered, path, { on })) ??
    (program.agreements.some((agreement) => isAgreementInForce(agreement, on))
      ? null
      : refuse(AgreementNotInForce, path, { on }))
  );
};

/** What a submission is priced by, and by whom; why it cannot be priced at all where something of that is missing. */
export const deskOf = (facts: Facts, pricer: Pricer): Desk | Refusal => {
  const { program, stateCode, requestedEffectiveDate: day } = facts;
  const refusal = refusalOfPlacement(facts, program, pricer.today);
  if (refusal) return refusal;
  const version = programVersionOn(program.versions, day);
  if (!version) return lacking('MINIMUM_PREMIUM', `programVersions.${day}`);
  if (addDays(day, version.underwriterBackdatingDays) < pricer.today) {
    return refuse(EffectiveDatePassed, path, { effectiveDate: day });
  }
  const rateTable = rateTableOn(program.rateTables, day, { renewal: false });
  if (!rateTable) return lacking('BASE', `rateTables.${day}`);
  const { lineOfBusinessCode } = program;
  const stateRule = stateRuleOn(
    facts.stateRules,
    { stateCode, lineOfBusinessCode, admitted: !version.nonAdmitted },
    day,
  );
  if (!stateRule) return lacking('SCHEDULE', `stateRules.${stateCode}`);
  return {
    facts,
    pricer,
    version,
    rateTable,
    program: { ...program, classCodes: version.classCodes },
    terms: version,
    factors: rateTable.factors,
    stateRule,
    agreement: program.agreements.find((agreement) => isAgreementInForce(agreement, day)) ?? null,
    // An agency holds no authority of its own: where it may price at all, the program's limits are all that it has.
    authority: isAgency(pricer.viewer) ? null : (pricer.profile ?? noAuthority),
    background: backgroundOf(facts, program),
  };
};
