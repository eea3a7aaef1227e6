import type { coverageOutcome } from '../../../../schema/claims/enums.ts';
import type { GraphContext } from '../../../graphql/context.ts';
import type { ProgramMonth } from '../../global/closing/program-month.ts';
import { dayIn } from '../../global/rules/dates.ts';
import type { ClaimLine } from '../rules/claims-bordereau.ts';

type Eyes = Pick<GraphContext, 'claimsDb' | 'timeZone'>;

const readPage = ({ claimsDb }: Eyes, { programId, month }: ProgramMonth, after: string, limit: number) =>
  claimsDb.query.claimValuations.findMany({
    where: { programId, month, id: { gt: after } },
    orderBy: { id: 'asc' },
    limit,
    with: {
      claim: {
        columns: {
          number: true,
          policyNumber: true,
          policyEffectiveDate: true,
          dateOfLoss: true,
          reportedAt: true,
          claimMadeDate: true,
          createdAt: true,
          lossStateCode: true,
          causeOfLoss: true,
          description: true,
        },
        with: {
          organization: { columns: { name: true } },
          program: { columns: { name: true } },
          policySegment: { columns: { namedInsured: true } },
          policy: {
            columns: { id: true },
            with: {
              agreement: { columns: { carrierReference: true, effectiveDate: true } },
              segments: { columns: { ordinal: true, namedInsured: true } },
            },
          },
          determinations: { columns: { outcome: true, createdAt: true }, orderBy: { id: 'asc' } },
        },
      },
    },
  });

type Row = Awaited<ReturnType<typeof readPage>>[number];

/** Who is insured: as the policy said it for the loss, or where nothing was in force, as the policy said it first. */
const namedInsuredOf = ({ policySegment, policy }: Row['claim']): string => {
  const [first] = policy?.segments.toSorted((one, other) => one.ordinal - other.ordinal) ?? [];
  return policySegment?.namedInsured ?? first?.namedInsured ?? '';
};

/** The day on which the determination was made that held at the end of a month, when it had one of some outcomes. */
const determinedOn = (
  { determinations }: Row['claim'],
  outcomes: readonly (keyof typeof coverageOutcome)[],
  lastDay: string,
  dayOf: (moment: Date) => string,
): string | null => {
  const held = determinations.findLast(({ createdAt }) => dayOf(createdAt) <= lastDay);
  return held && outcomes.includes(held.outcome) ? dayOf(held.createdAt) : null;
};

const lineOf = (row: Row, { lastDay }: ProgramMonth, timeZone: string): ClaimLine => {
  const { claim, claimantNames, catastropheCode, closedAt, status, litigated } = row;
  const dayOf = (moment: Date) => dayIn(timeZone, moment);
  return {
    organization: claim.organization?.name ?? '',
    agreement: claim.policy?.agreement ?? null,
    inception: claim.policyEffectiveDate,
    program: claim.program?.name ?? '',
    lastDay,
    policyNumber: claim.policyNumber,
    claimNumber: claim.number,
    namedInsured: namedInsuredOf(claim),
    claimantNames,
    dateOfLoss: claim.dateOfLoss,
    reportedOn: dayOf(claim.reportedAt),
    claimMadeDate: claim.claimMadeDate,
    openedOn: dayOf(claim.createdAt),
    coverageConfirmedOn: determinedOn(claim, ['covered', 'partially_covered'], lastDay, dayOf),
    deniedOn: determinedOn(claim, ['denied'], lastDay, dayOf),
    closedOn: closedAt && dayOf(closedAt),
    lossStateCode: claim.lossStateCode,
    causeOfLoss: claim.causeOfLoss,
    description: claim.description,
    catastropheCode,
    status,
    litigated,
    money: row,
  };
};

/** Some lines of a program's month, in the order in which the claims were valued, and the last of them: null behind the end. */
export const readClaimLines = async (
  context: Eyes,
  of: ProgramMonth,
  after: string,
  size: number,
): Promise<{ readonly lines: readonly ClaimLine[]; readonly last: string | null }> => {
  const rows = await readPage(context, of, after, size + 1);
  const shown = rows.slice(0, size);
  const last = rows.length > size ? (shown.at(-1)?.id ?? null) : null;
  return { lines: shown.map((row) => lineOf(row, of, context.timeZone)), last };
};
