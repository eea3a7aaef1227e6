import type { UnderwritingAuthority } from '../../src/keyspaces/submissions/rules/referral.ts';
import type { Row } from './rows.ts';

/** An authority profile as input of the referral rules. */
export const authorityOf = (profile: Row<'authorityProfiles'>): UnderwritingAuthority => profile;

/** The owner columns of a row: producer, carrier and insured. */
export const ownersOf = ({
  producerId,
  carrierId,
  insuredId,
}: {
  readonly producerId: string;
  readonly carrierId: string;
  readonly insuredId: string;
}) => ({ producerId, carrierId, insuredId });
