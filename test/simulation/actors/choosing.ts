import type { DemonstrationUser, Role } from '../../../scripts/seed/people.ts';
import type { StoredRow } from '../database.ts';
import type { Actor, Scene } from '../deed.ts';

/** What somebody chooses to have done, and who may do it. */
export interface Choice {
  readonly input: Readonly<Record<string, unknown>>;
  /** Those who do it, where that hangs on what is chosen; without it those of the actor. */
  readonly by?: readonly Role[];
  /** Of agencies' users, those of this one: others do not see the row. */
  readonly producerId?: string;
  /** Of the organization's own people, whose it is: usually they do it themselves. */
  readonly usually?: string | null | undefined;
  /** Whoever must not do it, such as the one who asks for what is decided. */
  readonly otherThan?: string | null;
}

/** How often somebody acts who may not, how often not whoever has it in hand, and how often on what has changed since. */
const [strangeShare, othersShare, staleShare] = [0.02, 0.1, 0.07];

/** The version that somebody believes a row to have: usually the one that it has. */
export const seenVersion = ({ random }: Scene, { version }: { readonly version: number }): number =>
  random.chance(staleShare) ? version - 1 : version;

/** One of the rows that a query finds; null where it finds none. */
export const pickRow = async (
  { database, random }: Scene,
  query: string,
  values: readonly unknown[],
): Promise<StoredRow | null> => {
  const rows = await database.rows(query, values);
  return rows.length === 0 ? null : random.pick(rows);
};

/** Those who take in, price and bind. */
export const underwriters: readonly Role[] = ['UNDERWRITER', 'ORG_ADMIN'];

/** Those who ask for cover. */
export const agencies: readonly Role[] = ['PRODUCER', 'AGENCY_ADMIN'];

const everybody: readonly Role[] = ['PRODUCER', 'UNDERWRITER', 'FINANCE_ANALYST', 'ADJUSTER', 'COMPLIANCE_OFFICER'];

/** Somebody of the organization who has one of these roles; now and then somebody else. Null where nobody has. */
export const somebody = async (
  scene: Scene,
  { by = [], producerId, usually = null, otherThan = null }: Omit<Choice, 'input'>,
): Promise<{ role: Role; user: DemonstrationUser } | null> => {
  const { random, orgId } = scene;
  const roles = random.chance(strangeShare) ? everybody : by;
  const whose: string | null = random.chance(othersShare) ? null : usually;
  const user = await pickRow(
    scene,
    `SELECT id, role, producer_id, carrier_id, insured_id FROM oi_global.users
      WHERE org_id = ? AND role IN (?) AND status = 'active' AND (producer_id IS NULL OR ? IS NULL OR producer_id = ?)
      AND (? IS NULL OR id = ? OR producer_id IS NOT NULL) AND (? IS NULL OR id <> ?) ORDER BY id`,
    [orgId, roles.map((role) => role.toLowerCase()), producerId, producerId, whose, whose, otherThan, otherThan],
  );
  if (!user) return null;
  const owners = {
    ...(user.producer_id && { producerId: user.producer_id }),
    ...(user.carrier_id && { carrierId: user.carrier_id }),
    ...(user.insured_id && { insuredId: user.insured_id }),
  };
  return { role: user.role.toUpperCase(), user: { userId: user.id, organizationId: orgId, ...owners } };
};

/** Somebody who has one mutation done, to whatever `choose` finds to do it to. */
export const actor = (
  name: string,
  weight: number,
  by: readonly Role[],
  choose: (scene: Scene) => Promise<Choice | null>,
): Actor => ({
  name,
  weight,
  choose: async (scene) => {
    const choice = await choose(scene);
    const who = choice && (await somebody(scene, { by, ...choice }));
    return choice && who && { mutation: name, input: choice.input, ...who };
  },
});

/** Cents as the graph takes them. */
export const decimal = (cents: bigint): string => {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** An amount of money as mutations take it. */
export const money = (cents: bigint) => ({ amount: decimal(cents), currencyCode: 'USD' });

/** A part of an amount by chance, of at least one cent. */
export const partOf = ({ random }: Scene, cents: bigint): bigint => {
  const part = (cents * BigInt(random.between(1, 99))) / 100n;
  return part > 0n ? part : 1n;
};

/** What a column of JSON holds: some servers hand it over parsed, others as text. */
export const stored = <Document>(document: Document | string): Document =>
  typeof document === 'string' ? JSON.parse(document) : document;

/** The day of the organization's calendar, some days on or back. */
export const dayFrom = async ({ database, orgId, now }: Scene, days: number): Promise<string> => {
  const [organization] = await database.rows('SELECT time_zone FROM oi_global.organizations WHERE id = ?', [orgId]);
  const at = new Date(now.getTime() + days * 86_400_000);
  return new Intl.DateTimeFormat('en-CA', { timeZone: organization.time_zone }).format(at);
};
