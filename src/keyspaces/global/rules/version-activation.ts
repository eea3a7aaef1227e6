import type { versionStatus } from '../../../../schema/global/enums.ts';
import { type AgreementTerm, isAgreementInForce } from './agreements.ts';

/** A version of terms, as far as others must not overlap it. */
export interface DatedVersion {
  readonly id: string;
  readonly status: keyof typeof versionStatus;
  readonly effectiveDate: string;
}

/** Why a version cannot begin on its day. */
export type DateRefusal =
  | { readonly code: 'not_in_the_future' }
  | { readonly code: 'overlaps'; readonly id: string; readonly from: string };

/** Why a version of terms cannot be put in force. */
export type ActivationRefusal = DateRefusal | { readonly code: 'no_agreement'; readonly on: string };

/** What a version stands beside. */
interface Surroundings {
  /** The other versions of the program, drafts among them. */
  readonly others: readonly DatedVersion[];
  readonly agreements: readonly AgreementTerm[];
  readonly today: string;
}

/** Whether a version is or was in force. */
export const isAgreed = ({ status }: Pick<DatedVersion, 'status'>): boolean => status !== 'draft';

/**
 * Why a version cannot begin on a day; null when it can. It holds until the next one does, so it must begin after all others:
 * what is sold already keeps what it was sold by. Only the first may begin in the past, at the program's inception.
 */
export const dateRefusal = (from: string, others: readonly DatedVersion[], today: string): DateRefusal | null => {
  const agreed = others.filter(isAgreed);
  const overlapping = agreed.find((other) => other.effectiveDate >= from);
  if (overlapping) return { code: 'overlaps', id: overlapping.id, from: overlapping.effectiveDate };
  return agreed.length > 0 && from <= today ? { code: 'not_in_the_future' } : null;
};

/** Why a version of a program's terms cannot be put in force; null when it can. */
export const activationRefusal = (
  { effectiveDate }: DatedVersion,
  { others, agreements, today }: Surroundings,
): ActivationRefusal | null => {
  const ofDates = dateRefusal(effectiveDate, others, today);
  if (ofDates) return ofDates;
  const isCovered = agreements.some((agreement) => isAgreementInForce(agreement, effectiveDate));
  return isCovered ? null : { code: 'no_agreement', on: effectiveDate };
};

/** Of the other versions, the one that a version replaces: the last one that is agreed; undefined for the first. */
export const replacedVersion = <Version extends DatedVersion>(others: readonly Version[]): Version | undefined =>
  others
    .filter(isAgreed)
    .reduce<Version | undefined>(
      (last, other) => (last === undefined || other.effectiveDate > last.effectiveDate ? other : last),
      undefined,
    );
