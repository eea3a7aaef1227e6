import { identifierPrefixes } from '../../schema/identifiers.ts';
import { organizationId, otherProducerId } from '../../scripts/seed/people.ts';
import { askAs, mutateWell, rowsOf } from './mutating.ts';

/** A user who places business for the second agency. */
export const otherAgency = async () => {
  const [user] = await rowsOf(
    'global',
    "SELECT id FROM users WHERE producer_id = ? AND role = 'producer' AND status = 'active' ORDER BY id LIMIT 1",
    [otherProducerId],
  );
  return { userId: user.id, organizationId, producerId: otherProducerId };
};

let made = 0;

/** A business that nobody has entered yet, and what a test says otherwise of it. */
export const business = (more: object = {}) => {
  made += 1;
  return {
    name: `Business of test ${made}`,
    entityType: 'CORPORATION',
    addressLine1: '7 Quay Street',
    city: 'Norfolk',
    stateCode: 'VA',
    postalCode: '23510',
    naicsCode: '238210',
    yearsInBusiness: 12,
    ...more,
  };
};

/** What tests look at of an insured. */
export const shown = `insured { id version name feinLastFour city mailingCity contactName duplicateOf { id }
  tasks(first: 5) { nodes { kind status dueOn note } } }`;

/** Records a business for the first agency. */
export const recorded = async (more: object = {}) =>
  (await mutateWell('PRODUCER', 'createInsured', business(more), { done: shown })).insured;

/** How a mutation names an insured as it was read. */
export const named = ({ id, version }: { id: string; version: number }) => ({
  insuredId: id,
  expectedVersion: version,
});

/** Whether a role finds an object by its id. */
export const finds = async (role: Parameters<typeof askAs>[0], id: string, user?: Parameters<typeof askAs>[3]) =>
  (await askAs(role, 'query($id: ID!) { node(id: $id) { id } }', { id }, user)).data.node !== null;

/** An identifier that no insured has. */
export const nobody = `${identifierPrefixes.insureds}_01HK153X00N0B0DYS000000001`;
