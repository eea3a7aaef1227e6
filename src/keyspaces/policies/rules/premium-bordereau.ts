import type { Charge } from '../../../../schema/charge.ts';
import type { policyTransactionType } from '../../../../schema/policies/enums.ts';
import { type CsvCell, csvMoney, csvPlain } from '../../global/rules/csv.ts';
import { type ReportedAgreement, yearOfAccount } from '../../global/rules/year-of-account.ts';

/** A transaction of a policy as a premium bordereau reports it. Amounts are in cents, and negative where premium is returned. */
export interface BordereauLine {
  readonly organization: string;
  /** The agreement that the policy was bound under. */
  readonly agreement: ReportedAgreement | null;
  readonly program: string;
  readonly lastDay: string;
  readonly policyNumber: string;
  readonly renewalOf: string | null;
  readonly type: keyof typeof policyTransactionType;
  readonly namedInsured: string;
  readonly address: string;
  readonly city: string;
  readonly stateCode: string;
  readonly postalCode: string;
  readonly inception: string;
  readonly expiration: string;
  readonly effectiveDate: string;
  readonly bookedOn: string;
  readonly riskStateCode: string;
  readonly lineOfBusinessCode: string;
  readonly classCode: string;
  readonly totalInsuredValueCents: bigint;
  readonly limitCents: bigint;
  readonly deductibleCents: bigint;
  readonly charges: readonly Charge[];
  readonly producerCommissionCents: bigint;
  readonly mgaCommissionCents: bigint;
}

const sumOf = ({ charges }: BordereauLine, kinds: readonly Charge['kind'][]): bigint =>
  charges.reduce((sum, { kind, amountCents }) => (kinds.includes(kind) ? sum + amountCents : sum), 0n);

const premiumOf = (line: BordereauLine): bigint => sumOf(line, ['premium']);

const commissionOf = (line: BordereauLine): bigint => line.producerCommissionCents + line.mgaCommissionCents;

const feesOf = (line: BordereauLine): bigint =>
  line.charges.reduce((sum, { amountCents }) => sum + amountCents, 0n) -
  sumOf(line, ['premium', 'surplus_lines_tax', 'stamping_fee']);

/** What receivers call the types: new business, renewals, and changes that charge or return premium. */
const typeNames: Partial<Record<BordereauLine['type'], string>> = {
  new_business: 'New',
  renewal: 'Renewal',
  endorsement: 'Endorsement',
  cancellation: 'Cancellation',
  reinstatement: 'Reinstatement',
};

const typeOf = ({ type }: BordereauLine): string => {
  const words = type.replaceAll('_', ' ');
  return typeNames[type] ?? `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
};

/** The columns, in their order, by the headings of Lloyd's Coverholder Reporting Standards 5.2. Commission is all that is kept. */
export const premiumColumns: readonly (readonly [heading: string, cell: (line: BordereauLine) => CsvCell])[] = [
  ['Coverholder Name', ({ organization }) => organization],
  ['Agreement No', ({ agreement }) => csvPlain(agreement?.carrierReference ?? null)],
  ['Section', ({ program }) => program],
  ['Year of Account', ({ agreement, inception }) => csvPlain(agreement && yearOfAccount(agreement, inception))],
  ['Reporting Period (End Date)', ({ lastDay }) => csvPlain(lastDay)],
  ['Class of Business', ({ lineOfBusinessCode }) => csvPlain(lineOfBusinessCode)],
  ['Risk Code', ({ classCode }) => csvPlain(classCode)],
  ['Certificate Reference', ({ policyNumber }) => csvPlain(policyNumber)],
  ['Renewal of Certificate', ({ renewalOf }) => csvPlain(renewalOf)],
  ['Transaction Type', (line) => csvPlain(typeOf(line))],
  ['Insured Full Name or Company Name', ({ namedInsured }) => namedInsured],
  ['Insured Address', ({ address }) => address],
  ['Insured City', ({ city }) => city],
  ['Insured State', ({ stateCode }) => csvPlain(stateCode)],
  ['Insured Zip', ({ postalCode }) => csvPlain(postalCode)],
  ['Insured Country', () => csvPlain('US')],
  ['Risk Inception Date', ({ inception }) => csvPlain(inception)],
  ['Risk Expiry Date', ({ expiration }) => csvPlain(expiration)],
  ['Effective Date of Transaction', ({ effectiveDate }) => csvPlain(effectiveDate)],
  ['Date Written', ({ bookedOn }) => csvPlain(bookedOn)],
  ['Location of Risk State', ({ riskStateCode }) => csvPlain(riskStateCode)],
  ['Total Sum Insured', ({ totalInsuredValueCents }) => csvMoney(totalInsuredValueCents)],
  ['Limit of Liability', ({ limitCents }) => csvMoney(limitCents)],
  ['Deductible', ({ deductibleCents }) => csvMoney(deductibleCents)],
  ['Currency', () => csvPlain('USD')],
  ['Gross Premium', (line) => csvMoney(premiumOf(line))],
  ['Commission Amount', (line) => csvMoney(commissionOf(line))],
  ['Surplus Lines Tax', (line) => csvMoney(sumOf(line, ['surplus_lines_tax']))],
  ['Stamping Fee', (line) => csvMoney(sumOf(line, ['stamping_fee']))],
  ['Fees', (line) => csvMoney(feesOf(line))],
  ['Net Premium Due', (line) => csvMoney(premiumOf(line) - commissionOf(line))],
];
