import type { Role } from '../../../auth/viewer.ts';
import { requiredOwner } from '../../../auth/visibility.ts';
import { invalidInput, type MutationContext, notFound, type Refusal, refuse } from '../../../graphql/mutation/index.ts';
import type { InputKinds } from '../../../graphql/mutation/input.ts';
import { grantableRoles } from '../rules/granting.ts';
import { RoleNeedsOwner, RoleTooHigh } from './access-refusals.ts';

/** Whose rows somebody sees: one of these, or none. */
export interface Owner {
  readonly producerId: string | null;
  readonly carrierId: string | null;
  readonly insuredId: string | null;
}

/** Whose rows a role sees, as inputs name it. */
export const ownerInput = (t: InputKinds) => ({
  producerId: t.optional(
    t.id('producers', 'The agency, for the roles of one. Without it, the own agency of whoever asks.'),
  ),
  carrierId: t.optional(t.id('carriers', 'The carrier, for CARRIER_ADMIN.')),
  insuredId: t.optional(t.id('insureds', 'The insured, for POLICYHOLDER.')),
});

/** Whether the viewer has the owner: the viewer's own agency, an insured of the book, a carrier of a program. */
const isKnown = async (
  { globalDb, submissionsDb }: MutationContext,
  column: keyof Owner,
  id: string,
): Promise<boolean> => {
  const columns = { id: true } as const;
  if (column === 'producerId')
    return (await globalDb.query.producers.findFirst({ where: { id }, columns })) !== undefined;
  if (column === 'insuredId')
    return (await submissionsDb.query.insureds.findFirst({ where: { id }, columns })) !== undefined;
  return (await globalDb.query.programs.findFirst({ where: { carrierId: id }, columns })) !== undefined;
};

/** Refuses a role above what the viewer may give; null when it may be given. */
export const roleTooHigh = ({ viewer }: Pick<MutationContext, 'viewer'>, role: Role, path: string): Refusal | null => {
  const allowed = grantableRoles(viewer.role);
  if (allowed.includes(role)) return null;
  return refuse(RoleTooHigh, [path], { allowed: allowed.map((one) => one.toUpperCase()) });
};

/** The owner that a role needs, and no other one; a refusal when it is missing, needless or not the viewer's to give. */
export const ownerOfRole = async (context: MutationContext, role: Role, asked: Owner): Promise<Owner | Refusal> => {
  const tooHigh = roleTooHigh(context, role, 'role');
  if (tooHigh) return tooHigh;
  const needed = requiredOwner(role);
  // Object.keys loses the literal names.
  const needless = (Object.keys(asked) as (keyof Owner)[]).find((name) => name !== needed && asked[name] !== null);
  if (needless) return invalidInput(`must be left out for the role ${role.toUpperCase()}`, needless);
  const none = { producerId: null, carrierId: null, insuredId: null };
  if (needed === null) return none;
  const id = asked[needed] ?? context.viewer[needed];
  if (id === null) return refuse(RoleNeedsOwner, [needed], { owner: needed });
  return (await isKnown(context, needed, id)) ? { ...none, [needed]: id } : notFound(id, needed);
};
