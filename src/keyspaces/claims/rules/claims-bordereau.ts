import type { claimStatus } from '../../../../schema/claims/enums.ts';
import { type CsvCell, csvMoney, csvPlain } from '../../global/rules/csv.ts';
import { type ReportedAgreement, yearOfAccount } from '../../global/rules/year-of-account.ts';
import type { ValuedMoney } from './valuation.ts';

/** A claim at the end of a month as a claims bordereau reports it. */
export interface ClaimLine {
  readonly organization: string;
  /** The agreement that the policy was bound under. */
  readonly agreement: ReportedAgreement | null;
  /** The first day of the policy's term. */
  readonly inception: string;
  readonly program: string;
  readonly lastDay: string;
  readonly policyNumber: string;
  readonly claimNumber: string;
  readonly namedInsured: string;
  readonly claimantNames: string;
  readonly dateOfLoss: string;
  readonly reportedOn: string;
  readonly claimMadeDate: string | null;
  readonly openedOn: string;
  readonly coverageConfirmedOn: string | null;
  readonly deniedOn: string | null;
  readonly closedOn: string | null;
  readonly lossStateCode: string;
  readonly causeOfLoss: string;
  readonly description: string;
  readonly catastropheCode: string | null;
  readonly status: keyof typeof claimStatus;
  readonly litigated: boolean;
  readonly money: ValuedMoney;
}

const statusOf = ({ status }: ClaimLine): string => {
  const words = status.replaceAll('_', ' ');
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
};

const yesOrNo = (holds: boolean): CsvCell => csvPlain(holds ? 'Y' : 'N');

/** The columns of amounts, which are the same for indemnity and for fees: what adjusting and defending a claim costs. */
const amounts: readonly (readonly [heading: string, of: (money: ValuedMoney) => readonly [bigint, bigint]])[] = [
  [
    'Paid this month',
    (money) => [
      money.indemnityPaidCents - money.indemnityPaidBeforeCents,
      money.expensePaidCents - money.expensePaidBeforeCents,
    ],
  ],
  ['Previously Paid', (money) => [money.indemnityPaidBeforeCents, money.expensePaidBeforeCents]],
  ['Paid to Date', (money) => [money.indemnityPaidCents, money.expensePaidCents]],
  ['Reserve', (money) => [money.indemnityOutstandingCents, money.expenseOutstandingCents]],
  [
    'Change this month',
    (money) => [
      money.indemnityPaidCents +
        money.indemnityOutstandingCents -
        money.indemnityPaidBeforeCents -
        money.indemnityOutstandingBeforeCents,
      money.expensePaidCents +
        money.expenseOutstandingCents -
        money.expensePaidBeforeCents -
        money.expenseOutstandingBeforeCents,
    ],
  ],
  [
    'Total Incurred',
    (money) => [
      money.indemnityPaidCents + money.indemnityOutstandingCents,
      money.expensePaidCents + money.expenseOutstandingCents,
    ],
  ],
];

type Column = readonly [heading: string, cell: (line: ClaimLine) => CsvCell];

/** The columns, in their order, by the headings of Lloyd's Coverholder Reporting Standards 5.2. */
export const claimsColumns: readonly Column[] = [
  ['Coverholder Name', ({ organization }) => organization],
  ['Agreement No', ({ agreement }) => csvPlain(agreement?.carrierReference ?? null)],
  ['Section', ({ program }) => program],
  ['Year of Account', ({ agreement, inception }) => csvPlain(agreement && yearOfAccount(agreement, inception))],
  ['Reporting Period (End Date)', ({ lastDay }) => csvPlain(lastDay)],
  ['Certificate Reference', ({ policyNumber }) => csvPlain(policyNumber)],
  ['Claim Reference / Number', ({ claimNumber }) => csvPlain(claimNumber)],
  ['Insured Full Name or Company Name', ({ namedInsured }) => namedInsured],
  ['Claimant Name', ({ claimantNames }) => claimantNames],
  ['Date of Loss', ({ dateOfLoss }) => csvPlain(dateOfLoss)],
  ['Date Claim First Advised', ({ reportedOn }) => csvPlain(reportedOn)],
  ['Date Claim Made', ({ claimMadeDate }) => csvPlain(claimMadeDate)],
  ['Date Claim Opened', ({ openedOn }) => csvPlain(openedOn)],
  ['Date Coverage Confirmed', ({ coverageConfirmedOn }) => csvPlain(coverageConfirmedOn)],
  ['Date Claim Denied', ({ deniedOn }) => csvPlain(deniedOn)],
  ['Date Closed', ({ closedOn }) => csvPlain(closedOn)],
  ['Location of Loss State', ({ lossStateCode }) => csvPlain(lossStateCode)],
  ['Location of Loss Country', () => csvPlain('US')],
  ['Cause of Loss', ({ causeOfLoss }) => causeOfLoss],
  ['Loss Description', ({ description }) => description],
  ['Catastrophe Code', ({ catastropheCode }) => csvPlain(catastropheCode)],
  ['Claim Status', (line) => csvPlain(statusOf(line))],
  ['Denial', ({ deniedOn }) => yesOrNo(deniedOn !== null)],
  ['Litigation', ({ litigated }) => yesOrNo(litigated)],
  ['Claim Handled By', ({ organization }) => organization],
  ['Currency', () => csvPlain('USD')],
  ...amounts.flatMap(([heading, of]): Column[] => [
    [`${heading} - Indemnity`, ({ money }) => csvMoney(of(money)[0])],
    [`${heading} - Fees`, ({ money }) => csvMoney(of(money)[1])],
  ]),
  ['Recoveries this month', ({ money }) => csvMoney(money.recoveredCents - money.recoveredBeforeCents)],
  ['Recoveries', ({ money }) => csvMoney(money.recoveredCents)],
];
