import { journalEvent } from '../../../schema/billing/ledger-enums.ts';
import { builder } from '../../graphql/builder.ts';
import { createdAt } from '../../graphql/common-fields.ts';
import { defineListing, edgeConnection, presenceOf, rootConnection } from '../../graphql/connection/index.ts';
import { storedEnum } from '../../graphql/enums.ts';
import { Node } from '../../graphql/node.ts';

const JournalEvent = storedEnum('JournalEvent', 'What a journal entry records.', journalEvent);

defineListing('journalEntries', {
  type: 'JournalEntry',
  filters: {
    event: { column: 'event', oneOf: JournalEvent, description: 'Recording one of these events.' },
    policyId: { column: 'policyId', idOf: 'policies', description: 'Of this policy.' },
    hasPolicy: presenceOf('policyId', { true: 'of one policy', false: 'of none' }),
    subjectId: { column: 'subjectId', oneOf: 'String', description: 'Recording what has one of these ids.' },
    postingDateFrom: { column: 'postingDate', from: 'Date', description: 'Posted to this day or a later one.' },
    postingDateBefore: { column: 'postingDate', before: 'Date', description: 'Posted to a day before this one.' },
  },
  sorts: { posting_date: { column: 'postingDate', kind: 'day', description: 'By the day that it is posted to.' } },
});

/** A double-entry posting. */
export const JournalEntry = builder.drizzleObject('journalEntries', {
  name: 'JournalEntry',
  description:
    'A double-entry posting: its debits equal its credits. Entries never change; one is corrected by its reversal.',
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    event: t.expose('event', { type: JournalEvent, description: 'What it records.' }),
    subjectId: t.exposeID('subjectId', {
      description: 'The identifier of what it records: its prefix says whether that is a policy, a payment or another.',
    }),
    description: t.exposeString('description', { description: 'What it records, in words.' }),
    postingDate: t.expose('postingDate', { type: 'Date', description: 'The day of the books that it belongs to.' }),
    postedAt: t.expose('postedAt', { type: 'DateTime', description: 'When it was posted.' }),
    createdAt: createdAt(t),
    organization: t.relation('organization', { nullable: true, description: 'The organization whose books they are.' }),
    policy: t.relation('policy', {
      nullable: true,
      description: 'The policy that it belongs to. Null when it belongs to none, such as a remittance for many.',
    }),
    payment: t.relation('payment', {
      nullable: true,
      description: 'The payment that it records. Null when it records something else.',
    }),
    allocation: t.relation('allocation', {
      nullable: true,
      description: 'The allocation whose commission it records. Null when it records something else.',
    }),
    invoice: t.relation('invoice', {
      nullable: true,
      description: 'The invoice whose charge it records. Null when it records something else.',
    }),
    disbursement: t.relation('disbursement', {
      nullable: true,
      description: 'The money going out that it records. Null when it records something else.',
    }),
    policyTransaction: t.relation('policyTransaction', {
      nullable: true,
      description:
        'The change of a policy that it records. Null when it records something else; that a policy was bound is recorded of the policy.',
    }),
    claimPayment: t.relation('claimPayment', {
      nullable: true,
      description: 'The payment on a claim that it records. Null when it records something else.',
    }),
    claimRecovery: t.relation('claimRecovery', {
      nullable: true,
      description: 'The money that came back on a claim that it records. Null when it records something else.',
    }),
    reversalOf: t.relation('reversalOf', {
      nullable: true,
      description: 'The entry that it corrects. Null unless it is a reversal.',
    }),
    reversal: t.relation('reversal', {
      nullable: true,
      description: 'The entry that corrects it. Null while it stands.',
    }),
    lines: t.field(edgeConnection('journalEntries', 'lines', 'Its debits and credits, two at least.')),
  }),
});

builder.queryFields((t) => ({
  journalEntries: t.field(
    rootConnection('journalEntries', 'The entries of the ledger. Empty for roles that do not read the ledger.'),
  ),
}));
