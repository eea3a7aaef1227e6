import type { Role, Viewer } from '../../../auth/viewer.ts';
import { builder } from '../../../graphql/builder.ts';
import { badUserInput, quoted } from '../../../graphql/errors.ts';
import { atMost } from '../../../graphql/field-cost.ts';
import { listBounds } from '../../../graphql/list-bounds.ts';
import { type Admission, type Permit, permitOf } from '../../../graphql/mutation/index.ts';
import { UserRole } from '../user-role.ts';

/** Whether a viewer may ask for a mutation, or for the preview of one. */
export interface ActionPermission extends Permit {
  readonly name: string;
  readonly roles: readonly Role[];
}

/** Whether a viewer may ask for each of some mutations or previews; for all of them when none is named. */
export const actionPermissionsOf = (
  viewer: Viewer,
  actions: ReadonlyMap<string, Admission>,
  names: readonly string[] = [...actions.keys()].toSorted(),
): ActionPermission[] =>
  names.map((name) => {
    const admission = actions.get(name);
    // A misspelt name that was left out would hide a button for good.
    if (!admission) throw badUserInput(`There is no ${quoted(name)}. Take the names of the schema.`, ['names']);
    return { name, roles: admission.roles, ...permitOf(viewer, admission) };
  });

/** Whether the viewer may ask for a mutation. */
export const ActionPermissionType = builder.objectRef<ActionPermission>('ActionPermission').implement({
  description:
    'Whether the viewer may ask for a mutation, or for the preview of one. What becomes of it then, the state of the object decides, and a refusal says.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name of the field, such as `bindQuote`.' }),
    allowed: t.exposeBoolean('allowed', {
      description: 'Whether the viewer may ask for it. Where it may not, asking is answered with `FORBIDDEN`.',
    }),
    roles: t.field({
      ...atMost(listBounds.roles),
      type: [UserRole],
      description: 'The roles that may ask for it: whom to turn to when the viewer may not.',
      resolve: ({ roles }) => [...roles],
    }),
    missingScopes: t.exposeStringList('missingScopes', {
      ...atMost(2),
      nullable: true,
      description:
        'The scopes that the API key lacks to ask for it. Empty when it lacks none, and for people. Null when it has scopes, and no scope would do: that is for people, and for keys without.',
    }),
  }),
});
