import { issuedDocuments } from '../../src/keyspaces/policies/issued-documents.ts';
import { missingForm, statusWhenIssued } from '../../src/keyspaces/policies/rules/issuing.ts';
import { openSubjectivities } from '../../src/keyspaces/submissions/rules/bind.ts';
import { dayOf } from './calendar.ts';
import { fileOf, type PolicyRows } from './policy-file.ts';
import { conditionsOf } from './subjectivities.ts';
import { termsOn } from './terms.ts';

/** Issues the documents of a policy, unless it has ended, or what the quote asks for before that is open. */
export const issuePolicy = (story: PolicyRows): void => {
  const { book, product, policy } = story;
  const quote = book.rows.quotes.find(({ id }) => id === policy.quoteId);
  const { forms } = termsOn(product, policy.effectiveDate);
  const file = fileOf(story);
  const status = statusWhenIssued(file.policy, dayOf(book.now));
  const open = quote?.id ? openSubjectivities(conditionsOf(book, { ...quote, id: quote.id }), 'before_issue') : [];
  if (status === null || open.length > 0 || missingForm(forms) !== null) return;
  const segments = file.segments
    .filter(({ supersededByTransactionId }) => supersededByTransactionId === null)
    .map((segment) => ({
      fromDate: segment.fromDate,
      toDate: segment.toDate,
      namedInsured: segment.namedInsured,
      mailingAddressLine1: segment.mailingAddressLine1,
      mailingAddressLine2: segment.mailingAddressLine2,
      mailingCity: segment.mailingCity,
      mailingStateCode: segment.mailingStateCode,
      mailingPostalCode: segment.mailingPostalCode,
      coverages: segment.coverages,
    }));
  const { number, effectiveDate, expirationDate, annualPremiumCents } = policy;
  const declared = { number, effectiveDate, expirationDate, annualPremiumCents, segments };
  book.move(policy, status, undefined, { documentsIssuedAt: book.now });
  for (const row of issuedDocuments(policy, declared, forms, () => book.newId('policiesDocuments'))) {
    book.add('policiesDocuments', row);
  }
};
