import type { UnderwritingAuthority } from '../../src/keyspaces/submissions/rules/referral.ts';
import type { Row } from './rows.ts';

/** An authority profile as the rules of referral read it. */
export const authorityOf = (profile: Row<'authorityProfiles'>): UnderwritingAuthority => profile;

/** Whose row it is, as the owner tables carry it. */
export const ownersOf = ({
  producerId,
  carrierId,
  insuredId,
}: {
  readonly producerId: string;
  readonly carrierId: string;
  readonly insuredId: string;
}) => ({ producerId, carrierId, insuredId });
