import { builder } from '../../graphql/builder.ts';
import { edgeConnection } from '../../graphql/connection/index.ts';
import { Money } from '../../graphql/money.ts';

/** How much of an agreement's annual premium limit is taken. */
export const DelegatedAuthorityCapacity = builder.drizzleObject('daCapacity', {
  name: 'DelegatedAuthorityCapacity',
  description: "How much of an agreement's annual premium limit is taken in one year.",
  select: { columns: {} },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The identifier of the capacity.' }),
    year: t.exposeInt('year', { description: 'The calendar year in which policies begin.' }),
    limit: t.expose('limitCents', { type: Money, description: 'The premium that may be bound in the year.' }),
    committed: t.expose('committedCents', { type: Money, description: 'The premium that is already bound.' }),
    available: t.field({
      type: Money,
      description: 'The premium that may still be bound: `limit` − `committed`.',
      select: { columns: { limitCents: true, committedCents: true } },
      resolve: ({ limitCents, committedCents }) => limitCents - committedCents,
    }),
    version: t.exposeInt('version', { description: 'Grows with every change, so that a stale write can be refused.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the year was opened.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it last changed.' }),
    agreement: t.relation('agreement', { nullable: true, description: 'The agreement whose limit it is.' }),
    utilizations: t.field(edgeConnection('daCapacity', 'utilizations', 'What took it, bind by bind.')),
  }),
});
