import type { Book, Stored } from './book.ts';
import type { OrganizationPlan } from './organizations.ts';
import { demonstrationUsers, type Role, secondOrganization } from './people.ts';

/** Name and role of a user. The number distinguishes users with the same role. */
interface UserPlan {
  readonly name: string;
  readonly role: Lowercase<Role>;
  readonly id?: string;
  readonly producerId?: string;
  readonly carrierId?: string;
  readonly insuredId?: string;
}

const harborNames = {
  PRODUCER: 'Grace Holloway',
  AGENCY_ADMIN: 'Victor Adeyemi',
  AGENT_SUPPORT: 'Lena Brandt',
  UNDERWRITER: 'Marcus Reyes',
  ADJUSTER: 'Dana Whitfield',
  FINANCE_ANALYST: 'Priya Raman',
  COMPLIANCE_OFFICER: 'Owen Castellano',
  CARRIER_ADMIN: 'Judith Kessler',
  POLICYHOLDER: 'Tomas Lindqvist',
  ORG_ADMIN: 'Eleanor Price',
} as const satisfies Partial<Record<Role, string>>;

const harborUsers: UserPlan[] = Object.entries(harborNames).map(([role, name]) => {
  const { userId, producerId, carrierId, insuredId } = demonstrationUsers[role as keyof typeof harborNames];
  // Object.entries loses the literal names of the roles.
  return { id: userId, name, role: role.toLowerCase() as Lowercase<Role>, producerId, carrierId, insuredId };
});

/** Users of every organization, in addition to those above. */
const colleagues: readonly (readonly [harbor: string, prairie: string, role: Lowercase<Role>])[] = [
  ['Renee Fontaine', 'Ingrid Solberg', 'underwriter'],
  ['Samuel Okafor', 'Paul Dvorak', 'underwriter'],
  ['Beatrice Lang', 'Nora Whitcomb', 'adjuster'],
  ['Hector Salinas', 'Caleb Jensen', 'adjuster'],
  ['Yuki Tanabe', 'Rosa Delgado', 'finance_analyst'],
];

const prairieUsers: UserPlan[] = [
  { id: secondOrganization.users.ORG_ADMIN.userId, name: 'Walter Engstrom', role: 'org_admin' },
  {
    id: secondOrganization.users.PRODUCER.userId,
    name: 'Alice Marchetti',
    role: 'producer',
    producerId: secondOrganization.producerId,
  },
  { name: 'Gordon Pell', role: 'underwriter' },
  { name: 'Simone Archer', role: 'adjuster' },
  { name: 'Kenji Morita', role: 'compliance_officer' },
  { name: 'Amara Lindgren', role: 'finance_analyst' },
];

const emailOf = (name: string, domain: string): string => `${name.toLowerCase().replaceAll(' ', '.')}@${domain}`;

/** Adds the organization's users, with at least one PRODUCER for every agency. The book finds them by role. */
export const addUsers = (book: Book, plan: OrganizationPlan, producers: readonly Stored<'producers'>[]) => {
  const first = plan.id !== secondOrganization.organizationId;
  const staff: UserPlan[] = colleagues.map(([harbor, prairie, role]) => ({ name: first ? harbor : prairie, role }));
  const people: UserPlan[] = [...(first ? harborUsers : prairieUsers), ...staff];
  const agencyPeople = ['Carl Bergstrom', 'Mei Lin Chao', 'Patrick Doyle', 'Aisha Karim'];
  producers.forEach(({ id: producerId }, index) => {
    if (people.some((person) => person.producerId === producerId)) return;
    people.push({ name: agencyPeople[index] ?? `Producer ${index}`, role: 'producer', producerId });
  });
  return people.map(({ name, role, ...ids }) => {
    const agency = plan.producers.find((_, index) => producers[index]?.id === ids.producerId);
    const email = emailOf(name, agency?.domain ?? plan.domain);
    return book.add('users', { name, role, email, status: 'active', ...ids });
  });
};
