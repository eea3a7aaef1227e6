import type { GraphQLSchema } from 'graphql';
import { mayRead, mayReadField, type ProtectedField, protectedFields } from '../../../auth/permissions.ts';
import type { Viewer } from '../../../auth/viewer.ts';
import { builder } from '../../../graphql/builder.ts';
import { shownTypesOf } from '../../../graphql/shown-types.ts';

/** A field that needs a permission of its own, as a viewer has it. */
export interface FieldPermission {
  readonly name: ProtectedField;
  readonly allowed: boolean;
}

/** Whether a viewer may read each of the fields that need a permission beside that of their objects. */
export const fieldPermissionsOf = (viewer: Viewer, schema: GraphQLSchema): FieldPermission[] =>
  protectedFields.map((name) => {
    const [table] = [...shownTypesOf(schema)].find(([, type]) => name.startsWith(`${type}.`)) ?? [];
    return { name, allowed: table !== undefined && mayRead(viewer, table) && mayReadField(viewer.role, name) };
  });

/** Whether the viewer may read a field that needs a permission of its own. */
export const FieldPermissionType = builder.objectRef<FieldPermission>('FieldPermission').implement({
  description: 'Whether the viewer may read a field that needs a permission of its own, beside that of its object.',
  fields: (t) => ({
    name: t.exposeString('name', {
      description: 'The type and the field, as in `ClaimParty.protectedHealthInformation`.',
    }),
    allowed: t.exposeBoolean('allowed', { description: 'Whether the viewer may read it, where it sees the object.' }),
  }),
});
