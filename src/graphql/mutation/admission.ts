import { mayRead, mayWrite, missingScopes } from '../../auth/permissions.ts';
import type { Role, Viewer } from '../../auth/viewer.ts';
import type { GraphContext } from '../context.ts';
import { unauthenticated } from '../errors.ts';
import type { ShownTable } from '../node-types.ts';
import type { AnyMutation } from './definition.ts';
import { forbidden } from './forbidden.ts';

/** Who may ask for a mutation, or for the preview of one. */
export interface Admission {
  readonly roles: readonly Role[];
  /** The table whose scopes an API key needs; null where no scope gives it. */
  readonly table: ShownTable | null;
  /** Whether something is changed there, or only read. */
  readonly toWrite: boolean;
}

/** Whether a viewer may ask, and what its API key lacks for that. */
export interface Permit {
  readonly allowed: boolean;
  /** Empty for who has no scopes, null where no scope would do. */
  readonly missingScopes: readonly string[] | null;
}

/** Who may ask for a mutation: what is no node is in no group of tables that a key's scopes could name. */
export const admissionTo = ({ roles, changed }: AnyMutation): Admission => {
  const [first] = Object.values(changed);
  return { roles, table: first && 'table' in first ? first.table : null, toWrite: true };
};

/** Whether a viewer may ask. What it is told of that beforehand is what is decided when it asks. */
export const permitOf = (viewer: Viewer, { roles, table, toWrite }: Admission): Permit => {
  const readsIt = table !== null && mayRead(viewer, table) && roles.includes(viewer.role);
  const allowed = toWrite ? mayWrite(viewer, roles, table) : readsIt;
  return { allowed, missingScopes: missingScopes(viewer, table, { toWrite }) };
};

/** The viewer who asks for something by its name. Throws FORBIDDEN for one who may not, UNAUTHENTICATED for nobody. */
export const admitted = (name: string, admission: Admission, { viewer }: GraphContext): Viewer => {
  if (!viewer) throw unauthenticated('Say who asks: send the header "Authorization: Bearer <token>".');
  const permit = permitOf(viewer, admission);
  if (permit.allowed) return viewer;
  throw forbidden(name, viewer, admission.roles, permit.missingScopes);
};
