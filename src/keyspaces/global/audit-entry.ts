import { getColumns } from 'drizzle-orm';
import { keyspaces } from '../../../schema/keyspaces.ts';
import { tables } from '../../../schema/tables.ts';
import { builder } from '../../graphql/builder.ts';
import { createdAt } from '../../graphql/common-fields.ts';
import {
  argumentsOf,
  type ConnectionArguments,
  connectionType,
  defineListing,
  loadConnection,
} from '../../graphql/connection/index.ts';
import { atMost } from '../../graphql/field-cost.ts';
import { selectionOf } from '../../graphql/selection.ts';
import { Keyspace } from '../../graphql/shared-enums.ts';
import { type AuditedChange as Change, changesOf } from './audited-changes.ts';
import { User } from './user.ts';

// The audit tables of all keyspaces have the same columns, so that one type can show all of them.
defineListing(
  keyspaces.map((keyspace) => `${keyspace}AuditEntries` as const),
  {
    type: 'AuditEntry',
    filters: {
      entityId: { column: 'entityId', idOf: 'anything', description: 'Of what was done to the object with this id.' },
      actorId: { column: 'actorId', idOf: 'anything', description: 'Of what this user or API key did.' },
      action: { column: 'action', oneOf: 'String', description: 'Of one of these actions, such as `status.changed`.' },
      doneFrom: { column: 'createdAt', from: 'DateTime', description: 'Done at this moment or later.' },
      doneBefore: { column: 'createdAt', before: 'DateTime', description: 'Done before this moment.' },
    },
    columns: {
      actorId: true,
      action: true,
      entityId: true,
      before: true,
      after: true,
      requestId: true,
      createdAt: true,
    },
  },
);

/** An entry records values of one row. */
const mostValues = Math.max(...Object.values(tables).map((table) => Object.keys(getColumns(table)).length));

const AuditedChange = builder.objectRef<Change>('AuditedChange').implement({
  description: 'What an action did to one value of an object.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The name of the value, as it is stored.' }),
    before: t.exposeString('before', {
      nullable: true,
      description:
        'The value before, as text; of an enum by the name that the graph has for it. Null when there was none, or when it is withheld.',
    }),
    after: t.exposeString('after', {
      nullable: true,
      description:
        'The value after, as text; of an enum by the name that the graph has for it. Null when there was none, or when it is withheld.',
    }),
    withheld: t.exposeBoolean('withheld', {
      description: 'Whether the values are kept back: protected health information and secrets are not shown here.',
    }),
  }),
});

/** Who changed what. Entries are written in the transaction of the change, and never change. */
const AuditEntry = builder.objectRef<typeof tables.globalAuditEntries.$inferSelect>('AuditEntry').implement({
  description:
    'What somebody did, recorded together with the change itself. Entries never change. No node: it is found again through `Query.auditEntries`.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The identifier of the entry.' }),
    action: t.exposeString('action', { description: 'What was done, such as `status.changed`.' }),
    entityId: t.exposeID('entityId', {
      description: 'The identifier of what it was done to: its prefix says of which type that is.',
    }),
    actorId: t.exposeID('actorId', { description: 'The identifier of the user or API key that did it.' }),
    actor: t.field({
      type: User,
      nullable: true,
      description: 'The user who did it. Null for an API key, and for one who is not of the organization.',
      resolve: async ({ actorId }, _, context, info) => {
        const selection = selectionOf(info, { id: true });
        const [user] = await context.globalDb.findByKey('users', 'id', actorId, selection);
        // The row has the columns that the query selects.
        return (user ?? null) as never;
      },
    }),
    changes: t.field({
      ...atMost(mostValues),
      type: [AuditedChange],
      description: 'The values that it changed. Empty when it recorded none.',
      resolve: ({ entityId, before, after }) => changesOf(entityId, before, after),
    }),
    requestId: t.exposeString('requestId', {
      description: 'The request that did it: its Ray ID, when it came through Cloudflare.',
    }),
    createdAt: createdAt(t, 'When it was done.'),
  }),
});

builder.queryFields((t) => ({
  auditEntries: t.field({
    type: connectionType(AuditEntry.name),
    nullable: true,
    description: 'Who changed what in one part of the platform. Empty for roles without oversight.',
    args: {
      keyspace: t.arg({ type: Keyspace, required: true, description: 'The part of the platform.' }),
      ...argumentsOf('globalAuditEntries'),
    },
    resolve: (_, { keyspace, ...args }, context, info) =>
      // The arguments are those that `argumentsOf` declares.
      loadConnection(`${keyspace}AuditEntries`, null, args as ConnectionArguments, context, info),
  }),
}));
