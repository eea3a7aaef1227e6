import { documentKind, documentStatus } from '../../../schema/document.ts';
import { builder } from '../../graphql/builder.ts';
import { createdAt, updatedAt, version } from '../../graphql/common-fields.ts';
import { defineListing } from '../../graphql/connection/index.ts';
import { storedEnum } from '../../graphql/enums.ts';
import { Node } from '../../graphql/node.ts';

const DocumentKind = storedEnum('DocumentKind', 'What a document is.', documentKind);
const DocumentStatus = storedEnum('DocumentStatus', 'Whether a document holds.', documentStatus);

defineListing('policiesDocuments', {
  type: 'PolicyDocument',
  filters: {
    kind: { column: 'kind', oneOf: DocumentKind, description: 'Of one of these kinds.' },
    status: { column: 'status', oneOf: DocumentStatus, description: 'In one of these statuses.' },
  },
});

/** A document of a policy. */
export const PolicyDocument = builder.drizzleObject('policiesDocuments', {
  name: 'PolicyDocument',
  description: 'A document of a policy, as it was issued. Whoever sees the policy sees it.',
  interfaces: [Node],
  select: { columns: {} },
  fields: (t) => ({
    ordinal: t.exposeInt('ordinal', { description: 'Its place among the documents of the policy, from 1.' }),
    kind: t.expose('kind', { type: DocumentKind, description: 'What it is.' }),
    formNumber: t.exposeString('formNumber', {
      description: 'The number of the form that it is printed on, as the terms of the program name it.',
    }),
    formEdition: t.exposeString('formEdition', { description: 'The edition of the form: month and year.' }),
    title: t.exposeString('title', { description: 'The title of the form.' }),
    templateVersion: t.exposeInt('templateVersion', {
      description: 'The version of the template by which the form was filled.',
    }),
    checksum: t.exposeString('checksum', {
      description:
        'The SHA-256, in hexadecimal digits, of what it is made from: form and template, and on the declarations page what the policy said.',
    }),
    status: t.expose('status', { type: DocumentStatus, description: 'Whether it holds.' }),
    version: version(t),
    createdAt: createdAt(t, 'When it was issued.'),
    updatedAt: updatedAt(t),
    policy: t.relation('policy', { nullable: true, description: 'The policy that it is a part of.' }),
  }),
});
