import {
  type NoticeAddressee,
  noticeAddresseeRole,
  noticeKind,
  noticeMethod,
  noticeOutcome,
} from '../../../schema/notice.ts';
import { builder } from '../../graphql/builder.ts';
import { createdAt, updatedAt, version } from '../../graphql/common-fields.ts';
import { defineListing } from '../../graphql/connection/index.ts';
import { storedEnum } from '../../graphql/enums.ts';
import { atMost } from '../../graphql/field-cost.ts';
import { listBounds } from '../../graphql/list-bounds.ts';
import { Node } from '../../graphql/node.ts';

const NoticeKind = storedEnum('NoticeKind', 'What a notice says.', noticeKind);
const NoticeMethod = storedEnum('NoticeMethod', 'How a notice was sent.', noticeMethod);
const NoticeOutcome = storedEnum('NoticeOutcome', 'What became of what a notice announces.', noticeOutcome);
const AddresseeRole = storedEnum(
  'NoticeAddresseeRole',
  'What an addressee of a notice is to the policy.',
  noticeAddresseeRole,
);

defineListing('policiesNotices', {
  type: 'PolicyNotice',
  filters: { kind: { column: 'kind', oneOf: NoticeKind, description: 'Of one of these kinds.' } },
});

const Addressee = builder.objectRef<NoticeAddressee>('NoticeAddressee').implement({
  description: 'Somebody whom a notice was mailed to.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Who it is.' }),
    role: t.expose('role', { type: AddresseeRole, description: 'What it is to the policy.' }),
    address: t.exposeString('address', { description: 'Where the notice was sent.' }),
  }),
});

/** A notice about a policy, with the proof that it was mailed in time. */
export const PolicyNotice = builder.drizzleObject('policiesNotices', {
  name: 'PolicyNotice',
  description: 'What was announced about a policy: to whom, when, and how that is proved.',
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    kind: t.expose('kind', { type: NoticeKind, description: 'What it says.' }),
    mailedAt: t.expose('mailedAt', { type: 'DateTime', description: 'When it was sent.' }),
    method: t.expose('method', { type: NoticeMethod, description: 'How it was sent.' }),
    effectiveDate: t.expose('effectiveDate', {
      type: 'Date',
      description: 'The day on which what it announces takes effect.',
    }),
    proof: t.exposeString('proof', { description: 'What proves the mailing: the number of the certificate.' }),
    outcome: t.expose('outcome', { type: NoticeOutcome, description: 'What became of what it announces.' }),
    addressees: t.expose('addressees', {
      ...atMost(listBounds.addressees),
      type: [Addressee],
      description: 'All whom it was sent to.',
    }),
    version: version(t),
    createdAt: createdAt(t),
    updatedAt: updatedAt(t),
    policy: t.relation('policy', { nullable: true, description: 'The policy that it is about.' }),
  }),
});
