import { maySendOwnDocuments } from '../../../auth/permissions.ts';
import type { Viewer } from '../../../auth/viewer.ts';
import { builder } from '../../../graphql/builder.ts';
import { atMost } from '../../../graphql/field-cost.ts';
import { listBounds } from '../../../graphql/list-bounds.ts';
import { admissionTo, allMutations, allPreviews } from '../../../graphql/mutation/index.ts';
import { ActionPermissionType, actionPermissionsOf } from './action-permission.ts';
import { DataPermissionType, dataPermissionsOf } from './data-permission.ts';
import { FieldPermissionType, fieldPermissionsOf } from './field-permission.ts';

const admissionsToMutations = () =>
  new Map([...allMutations()].map(([name, mutation]) => [name, admissionTo(mutation)] as const));

/** What a viewer may read, and ask for. */
export const ViewerPermissions = builder.objectRef<Viewer>('ViewerPermissions').implement({
  description:
    'What the viewer may read, and ask for: from the same tables by which each request is decided, so that no screen has to keep a copy of them. It costs no statement.',
  fields: (t) => ({
    ownDocuments: t.boolean({
      description:
        'Whether the API key that asks may send documents of its own in production, as text: by its scope `ownDocuments`. What they cost is metered.',
      resolve: maySendOwnDocuments,
    }),
    data: t.field({
      ...atMost(listBounds.dataGroups),
      type: [DataPermissionType],
      description: 'Every group of data, with whether the viewer may read it.',
      resolve: (viewer, _, __, { schema }) => dataPermissionsOf(viewer, schema),
    }),
    fields: t.field({
      ...atMost(listBounds.protectedFields),
      type: [FieldPermissionType],
      description: 'Every field that needs a permission beside that of its object, with whether the viewer has it.',
      resolve: (viewer, _, __, { schema }) => fieldPermissionsOf(viewer, schema),
    }),
    mutations: t.field({
      ...atMost(listBounds.mutations),
      type: [ActionPermissionType],
      description: 'The mutations, with whether the viewer may ask for them.',
      args: {
        names: t.arg.stringList({
          description:
            'These alone, in this order: those of the buttons on a screen. Without it, all of them by their names. `BAD_USER_INPUT` for a name that no mutation has.',
        }),
      },
      resolve: (viewer, { names }) => actionPermissionsOf(viewer, admissionsToMutations(), names ?? undefined),
    }),
    previews: t.field({
      ...atMost(listBounds.previews),
      type: [ActionPermissionType],
      description: 'The queries that tell what a mutation would do, with whether the viewer may ask for them.',
      resolve: (viewer) => actionPermissionsOf(viewer, allPreviews()),
    }),
  }),
});
