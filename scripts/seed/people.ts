import type { userRole } from '../../schema/global/enums.ts';
import { systemActorId } from '../../schema/identifiers.ts';

/** A role, in the spelling of tokens and of the graph. */
export type Role = Uppercase<keyof typeof userRole>;

/** A user of the demonstration data, with the id that its role is restricted to: producer, carrier or insured. */
export interface DemonstrationUser {
  readonly userId: string;
  /** Null for the platform's users, who choose an organization in each request. */
  readonly organizationId: string | null;
  readonly producerId?: string;
  readonly carrierId?: string;
  readonly insuredId?: string;
}

// Constants instead of generated ids, because tests, tokens and bookmarks rely on them.

/** Harbor Point Underwriters, the organization of every demonstration user. */
export const organizationId = 'org_01HK153X00HARB0RP01NT00001';
/** Harborline Risk Advisors: the producer of the example claim. */
export const producerId = 'prd_01HK153X00HRB1NE0000000001';
/** Another producer of the same organization, whose rows the first one must not see. */
export const otherProducerId = 'prd_01HK153X00CHESAPEAKE000002';
/** Meridian Atlantic Casualty Company: the carrier of the example claim. */
export const carrierId = 'car_01HK153X00MER1D1AN00000001';
/** Another carrier of the same organization. */
export const otherCarrierId = 'car_01HK153X00KEYSTANE00000002';
/** Tidewater Custom Homes: the insured of the example claim. */
export const insuredId = 'ins_01HK153X00T1DEWATER0000001';
/** Another insured of the same organization. */
export const otherInsuredId = 'ins_01HK153X00BAYV1EW000000002';

/** One user per role, all in the first organization. The two roles of the platform have no row in `users`. */
export const demonstrationUsers: Readonly<Record<Role, DemonstrationUser>> = {
  PRODUCER: { userId: 'usr_01HK153X00PR0DCER000000001', organizationId, producerId },
  AGENCY_ADMIN: { userId: 'usr_01HK153X00AGENCYADM1N00001', organizationId, producerId },
  AGENT_SUPPORT: { userId: 'usr_01HK153X00AGENTSPPRT000001', organizationId, producerId },
  UNDERWRITER: { userId: 'usr_01HK153X00VNDERWR1TER00001', organizationId },
  ADJUSTER: { userId: 'usr_01HK153X00ADJSTER000000001', organizationId },
  FINANCE_ANALYST: { userId: 'usr_01HK153X00F1NANCE000000001', organizationId },
  COMPLIANCE_OFFICER: { userId: 'usr_01HK153X00C0MP1ANCE0000001', organizationId },
  CARRIER_ADMIN: { userId: 'usr_01HK153X00CARR1ERADM1N0001', organizationId, carrierId },
  POLICYHOLDER: { userId: 'usr_01HK153X00P0HADER000000001', organizationId, insuredId },
  ORG_ADMIN: { userId: 'usr_01HK153X000RGADM1N00000001', organizationId },
  SUPERADMIN: { userId: 'usr_01HK153X00SPERADM1N0000001', organizationId: null },
  SYSTEM: { userId: systemActorId, organizationId: null },
};

/** A second administrator of the first organization: what one person drafts takes another one to put in force. */
export const secondAdministrator: DemonstrationUser = { userId: 'usr_01HK153X000RGADM1N00000003', organizationId };

/** API keys of the first organization in plain text. They are valid in the demonstration data only. */
export const demonstrationApiKeys = {
  /** Sees the book of the first producer. */
  ratingPortal: 'oi_test_6JYTCFPEJ14NWW8BHK1KD856CBGR3T17BQHB0F',
  /** Prints certificates for the second producer, with documents of its own. */
  certificatePrinting: 'oi_test_VESKN280E7T1Q05ZV4P9DYNK6BPDQAWKGHHA8B',
  /** A revoked key. */
  retiredPortal: 'oi_test_S5DQAASRTDKY8S22A7Y31GCZGN7QV06M7YREMB',
} as const;

const secondOrganizationId = 'org_01HK153X00PRA1R1ESTATE0001';
const secondProducerId = 'prd_01HK153X00PRA1R1E000000001';

/** Prairie State Specialty: a second tenant, which shares only the platform's rows with the first one. */
export const secondOrganization = {
  organizationId: secondOrganizationId,
  producerId: secondProducerId,
  /** A second producer of the second organization. */
  otherProducerId: 'prd_01HK153X00SANGAM0N00000002',
  users: {
    ORG_ADMIN: { userId: 'usr_01HK153X000RGADM1N00000002', organizationId: secondOrganizationId },
    PRODUCER: {
      userId: 'usr_01HK153X00PR0DCER000000002',
      organizationId: secondOrganizationId,
      producerId: secondProducerId,
    },
  },
} as const satisfies {
  organizationId: string;
  producerId: string;
  otherProducerId: string;
  users: Partial<Record<Role, DemonstrationUser>>;
};
