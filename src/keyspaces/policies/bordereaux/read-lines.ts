import type { GraphContext } from '../../../graphql/context.ts';
import type { ProgramMonth } from '../../global/closing/program-month.ts';
import { dayIn } from '../../global/rules/dates.ts';
import type { BordereauLine } from '../rules/premium-bordereau.ts';

type Eyes = Pick<GraphContext, 'policiesDb' | 'timeZone'>;

const readPage = ({ policiesDb }: Eyes, { programId, month, next }: ProgramMonth, after: string, limit: number) =>
  policiesDb.query.policyTransactions.findMany({
    where: { programId, accountingDate: { gte: month, lt: next }, id: { gt: after } },
    orderBy: { id: 'asc' },
    limit,
    columns: {
      id: true,
      ordinal: true,
      type: true,
      effectiveDate: true,
      bookedAt: true,
      charges: true,
      producerCommissionCents: true,
      mgaCommissionCents: true,
    },
    with: {
      policy: {
        columns: {
          number: true,
          effectiveDate: true,
          expirationDate: true,
          stateCode: true,
          lineOfBusinessCode: true,
        },
        with: {
          organization: { columns: { name: true } },
          program: { columns: { name: true } },
          agreement: { columns: { carrierReference: true, effectiveDate: true } },
          renewalOf: { columns: { number: true } },
          transactions: { columns: { id: true, ordinal: true } },
          segments: {
            columns: {
              ordinal: true,
              openedByTransactionId: true,
              namedInsured: true,
              mailingAddressLine1: true,
              mailingCity: true,
              mailingStateCode: true,
              mailingPostalCode: true,
              ratingInput: true,
            },
          },
        },
      },
    },
  });

type Row = Awaited<ReturnType<typeof readPage>>[number];

/** What the policy said once the transaction was booked: later segments, which never change these, are not its own. */
const saidBy = ({ ordinal, policy }: Row) => {
  const placeOf = new Map(policy.transactions.map((one) => [one.id, one.ordinal]));
  const known = policy.segments.filter(
    ({ openedByTransactionId }) => (placeOf.get(openedByTransactionId) ?? Number.POSITIVE_INFINITY) <= ordinal,
  );
  return known.toSorted((one, other) => one.ordinal - other.ordinal).at(-1);
};

const lineOf = (row: Row, { lastDay }: ProgramMonth, timeZone: string): BordereauLine => {
  const { policy, type, effectiveDate, bookedAt, charges, producerCommissionCents, mgaCommissionCents } = row;
  const said = saidBy(row);
  if (!said) throw new Error(`The transaction ${row.id} is of a policy that says nothing.`);
  const inception = policy.effectiveDate;
  // Amounts in a document of a nested row are typed as the text that is stored.
  const { totalInsuredValueCents, limitCents, deductibleCents, classCode } = said.ratingInput;
  return {
    organization: policy.organization?.name ?? '',
    agreement: policy.agreement,
    program: policy.program?.name ?? '',
    lastDay,
    policyNumber: policy.number,
    renewalOf: policy.renewalOf?.number ?? null,
    type,
    namedInsured: said.namedInsured,
    address: said.mailingAddressLine1,
    city: said.mailingCity,
    stateCode: said.mailingStateCode,
    postalCode: said.mailingPostalCode,
    inception,
    expiration: policy.expirationDate,
    effectiveDate,
    bookedOn: dayIn(timeZone, bookedAt),
    riskStateCode: policy.stateCode,
    lineOfBusinessCode: policy.lineOfBusinessCode,
    classCode,
    totalInsuredValueCents: BigInt(totalInsuredValueCents),
    limitCents: BigInt(limitCents),
    deductibleCents: BigInt(deductibleCents),
    charges,
    producerCommissionCents,
    mgaCommissionCents,
  };
};

/** Some lines of a program's month, in the order in which they were booked, and the last of them: null behind the end. */
export const readBordereauLines = async (
  context: Eyes,
  of: ProgramMonth,
  after: string,
  size: number,
): Promise<{ readonly lines: readonly BordereauLine[]; readonly last: string | null }> => {
  const rows = await readPage(context, of, after, size + 1);
  const shown = rows.slice(0, size);
  const last = rows.length > size ? (shown.at(-1)?.id ?? null) : null;
  return { lines: shown.map((row) => lineOf(row, of, context.timeZone)), last };
};
