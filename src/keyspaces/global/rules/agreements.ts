import type { agreementStatus } from '../../../../schema/global/enums.ts';

/** When an agreement with a carrier holds. */
export interface AgreementTerm {
  readonly status: keyof typeof agreementStatus;
  readonly effectiveDate: string;
  /** The first day after the agreement. */
  readonly expirationDate: string;
}

/** Whether an agreement lets the organization write anything that begins on a day. */
export const isAgreementInForce = (agreement: AgreementTerm | null, effectiveDate: string): boolean =>
  agreement?.status === 'active' &&
  agreement.effectiveDate <= effectiveDate &&
  effectiveDate < agreement.expirationDate;
