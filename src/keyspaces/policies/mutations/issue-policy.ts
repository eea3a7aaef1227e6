import { identifierPrefixes } from '../../../../schema/identifiers.ts';
import {
  changedRow,
  changedRows,
  defineMutation,
  invalidTransition,
  notFound,
  refuse,
  staleVersion,
} from '../../../graphql/mutation/index.ts';
import { SubjectivitiesOpen } from '../../global/refusals.ts';
import { declaredBy } from '../declared.ts';
import { issuedDocuments } from '../issued-documents.ts';
import { policyIssuedEvent } from '../issued-event.ts';
import { FormsMissing } from '../refusals.ts';
import { missingForm, notIssuable, statusWhenIssued } from '../rules/issuing.ts';

const columns = [
  'id',
  'version',
  'status',
  'number',
  'producerId',
  'carrierId',
  'insuredId',
  'effectiveDate',
  'expirationDate',
  'annualPremiumCents',
  'documentsIssuedAt',
] as const;

defineMutation('issuePolicy', {
  keyspace: 'policies',
  description:
    'Issues the documents of a policy: the declarations page, and the forms of its program. What the quote asks for before that must be done. Cover begins by date, whether documents are out or not.',
  roles: ['underwriter', 'org_admin'],
  refusals: [SubjectivitiesOpen, FormsMissing],
  input: (t) => ({ policyId: t.id('policies', 'The policy.'), expectedVersion: t.version('policy') }),
  changed: {
    policy: changedRow('policies', 'The policy, whose documents are out.'),
    documents: changedRows('policiesDocuments', 'What went out, the declarations page first.'),
  },

  prepare: async ({ policyId }, { policiesDb, rulesDb }) => {
    const seen = await policiesDb.query.policies.findFirst({
      where: { id: policyId },
      columns: { quoteId: true, programVersionId: true },
    });
    if (!seen) return notFound(policyId, 'policyId');
    const isOpen = { satisfiedAt: { isNull: true }, waivedAt: { isNull: true } } as const;
    const [terms, open] = await Promise.all([
      rulesDb('global').query.programVersions.findFirst({
        where: { id: seen.programVersionId },
        columns: { forms: true },
      }),
      rulesDb('submissions').query.quoteSubjectivities.findMany({
        where: { quoteId: seen.quoteId, kind: 'before_issue', ...isOpen },
        columns: { id: true },
      }),
    ]);
    return { forms: terms?.forms ?? [], openIds: open.map(({ id }) => id) };
  },

  change: async (transaction, { policyId, expectedVersion }, { forms, openIds }, { today }) => {
    const policy = await transaction.lock('policies', policyId, columns);
    if (!policy) return notFound(policyId, 'policyId');
    const stale = staleVersion(policy, expectedVersion);
    if (stale) return stale;
    const status = statusWhenIssued(policy, today);
    const refusal = status === null && invalidTransition(notIssuable, policy.status, 'issued', 'policyId');
    if (refusal) return refusal;
    if (openIds.length > 0) return refuse(SubjectivitiesOpen, ['policyId'], { subjectivityIds: openIds });
    const form = missingForm(forms);
    if (form !== null) return refuse(FormsMissing, ['policyId'], { form });
    const newId = () => transaction.newId(identifierPrefixes.policiesDocuments);
    const documents = issuedDocuments(policy, await declaredBy(transaction, policy), forms, newId);
    await transaction.set('policies', policyId, {
      status: status ?? policy.status,
      documentsIssuedAt: transaction.now,
    });
    await transaction.insert('policiesDocuments', documents);
    return {
      changed: { policy: policyId, documents: documents.map(({ id }) => id) },
      events: [policyIssuedEvent(policy, policy.version + 1, documents)],
    };
  },
});
