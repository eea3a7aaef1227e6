import type { userRole } from '../../schema/global/enums.ts';

/** A role, as it is stored and as tokens name it. */
export type Role = keyof typeof userRole;

/** Who asks: taken from a verified token or an API key, never from the query. */
export interface Viewer {
  /** The user, by id; the id of the API key when one asks: what a key does is not its maker's doing. */
  readonly userId: string;
  /** The organization that the request works in. */
  readonly orgId: string;
  readonly role: Role;
  /** The agency of a producer, agency admin or agent support. */
  readonly producerId: string | null;
  /** The carrier of a carrier admin. */
  readonly carrierId: string | null;
  /** The insured of a policyholder. */
  readonly insuredId: string | null;
  /** Who made the API key that asks; none for a person. */
  readonly onBehalfOfId?: string;
  /** When the token was issued; none for an API key, and for a token that does not say. */
  readonly issuedAt?: Date | undefined;
  /** The groups of tables that an API key opens; none of its own for one that opens all that its role may read. */
  readonly scopes?: readonly string[] | undefined;
}

/** Whether an API key asks, and no person. */
export const isKey = ({ onBehalfOfId }: Viewer): boolean => onBehalfOfId !== undefined;

/** The person who answers for what a viewer does: where an API key acts, whoever it acts for. */
export const personOf = ({ userId, onBehalfOfId }: Viewer): string => onBehalfOfId ?? userId;
