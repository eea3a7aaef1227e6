import { claimPartyRole } from '../../../schema/claims/enums.ts';
import { builder } from '../../graphql/builder.ts';
import { createdAt, updatedAt, version } from '../../graphql/common-fields.ts';
import { defineListing, edgeConnection } from '../../graphql/connection/index.ts';
import { storedEnum } from '../../graphql/enums.ts';

const ClaimPartyRole = storedEnum('ClaimPartyRole', 'Who a party to a claim is.', claimPartyRole);

defineListing('claimParties', {
  type: 'ClaimParty',
  filters: { role: { column: 'role', oneOf: ClaimPartyRole, description: 'In one of these roles.' } },
  defaultDirection: 'ascending',
});

/**
 * A claimant or witness. No field of this type may select a column of protected health information: `readPhi` reads
 * those, with a permission of their own, and records every reading before it is answered.
 */
export const ClaimParty = builder.drizzleObject('claimParties', {
  name: 'ClaimParty',
  description:
    'A claimant or witness: who it is and how to reach them. Health information is no part of this type. No node: it is found again through `Claim.parties`.',
  select: { columns: {} },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The identifier of the party.' }),
    role: t.expose('role', { type: ClaimPartyRole, description: 'Whether the party claims or bears witness.' }),
    name: t.exposeString('name', { description: 'The full name of the person or business.' }),
    email: t.exposeString('email', { nullable: true, description: 'The e-mail address. Null when none is known.' }),
    phone: t.exposeString('phone', { nullable: true, description: 'The telephone number. Null when none is known.' }),
    version: version(t),
    createdAt: createdAt(t, 'When the party was recorded.'),
    updatedAt: updatedAt(t, 'When the record last changed.'),
    claim: t.relation('claim', {
      nullable: true,
      description: 'The claim that the party claims on or bears witness to.',
    }),
    payments: t.field(edgeConnection('claimParties', 'payments', 'What was paid to the party, or is about to be.')),
    phiAccessEntries: t.field(
      edgeConnection(
        'claimParties',
        'phiAccessEntries',
        'Who read protected health information of this party. Empty for roles without oversight.',
      ),
    ),
  }),
});
