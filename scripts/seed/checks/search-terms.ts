import { keyspaces } from '../../../schema/keyspaces.ts';
import { searchKeyOf } from '../../../schema/search-key.ts';
import { type Check, groupBy, type StoredRows } from './stored-rows.ts';

/** Who may be found by a text, and what it says. */
interface Found {
  readonly orgId: string;
  readonly id: string;
  readonly owners: string;
  readonly field: string;
  readonly text: string;
}

interface Owned {
  readonly producerId?: string | null;
  readonly carrierId?: string | null;
  readonly insuredId?: string | null;
}

const ownersOf = ({ producerId, carrierId, insuredId }: Owned): string =>
  [producerId, carrierId, insuredId].map((id) => id ?? 'none').join();

/** Everything that is found by something, written out: the code that writes terms goes by a table of columns. */
const allFound = (rows: StoredRows): readonly Found[] => {
  const found = <Row extends Owned & { readonly id: string; readonly orgId: string }>(
    some: readonly Row[],
    textsOf: (row: Row) => Readonly<Record<string, string | null>>,
  ): Found[] =>
    some.flatMap((row) =>
      Object.entries(textsOf(row)).flatMap(([field, text]) =>
        text === null ? [] : [{ orgId: row.orgId, id: row.id, owners: ownersOf(row), field, text }],
      ),
    );
  const segmentsOf = groupBy(rows.policySegments, ({ policyId }) => policyId);
  const partiesOf = groupBy(rows.claimParties, ({ claimId }) => claimId);
  return [
    ...found(
      rows.producers.map(({ orgId, id, name, nationalProducerNumber }) => ({
        orgId,
        id,
        name,
        nationalProducerNumber,
      })),
      (row) => ({ producer_name: row.name, producer_number: row.nationalProducerNumber }),
    ),
    ...found(
      rows.insureds.map((insured) => ({ ...insured, insuredId: insured.id })),
      (row) => ({ insured_name: row.name, insured_trade_name: row.doingBusinessAs }),
    ),
    ...found(rows.submissions, ({ number }) => ({ submission_number: number })),
    ...found(rows.quotes, ({ number }) => ({ quote_number: number })),
    ...found(rows.policies, ({ id, number }) => ({
      policy_number: number,
      policy_named_insured: segmentsOf(id)
        .map(({ namedInsured }) => namedInsured)
        .join(' '),
    })),
    ...found(rows.claims, ({ id, number, externalReference }) => ({
      claim_number: number,
      claim_reference: externalReference,
      claim_party: partiesOf(id)
        .map(({ name }) => name)
        .join(' '),
    })),
    ...found(rows.invoices, ({ number }) => ({ invoice_number: number })),
    ...found(rows.payments, ({ externalReference }) => ({ payment_reference: externalReference })),
    ...found(rows.disbursements, ({ externalReference }) => ({ disbursement_reference: externalReference })),
  ];
};

/** A text as its words and signs follow each other, each behind a blank; zeros before a number are left out. */
const wordsOf = (text: string): string =>
  ` ${searchKeyOf(text)
    .replaceAll(/[.'’`]/g, '')
    .replaceAll(/\p{So}+/gu, ' $& ')
    .replaceAll(/[\p{P}\s]+/gu, ' ')
    .trim()}`.replaceAll(/ 0+(?=\d)/g, ' ');

/** An agency and a carrier find an insured by its words when it is in their book, and only then. */
const problemsInBooks = (rows: StoredRows): string[] => {
  const found = new Map(
    rows.submissionsBookTerms.map((row) => [
      [row.ownerId, row.field, row.term, row.isWhole, row.subjectId].join(),
      row,
    ]),
  );
  const owners = groupBy(rows.insuredBooks, ({ insuredId }) => insuredId);
  const lacking = rows.submissionsSearchTerms
    .filter(({ field }) => field === 'insured_name' || field === 'insured_trade_name')
    .flatMap(({ field, term, isWhole, subjectId }) => {
      const ids = new Set(owners(subjectId).flatMap(({ producerId, carrierId }) => [producerId, carrierId]));
      ids.delete(null);
      return [...ids].flatMap((id) =>
        found.delete([id, field, term, isWhole, subjectId].join())
          ? []
          : [`${field} of ${subjectId} is not found by ${term} in the book of ${id}`],
      );
    });
  const foreign = [...found.values()].map(
    ({ ownerId, field, term, subjectId }) => `${field} of ${subjectId} is found by ${term} in the book of ${ownerId}`,
  );
  return [...lacking, ...foreign];
};

/** Every text is found by each of its words, by its owners, and by nothing that it does not say. */
export const checkSearchTerms: Check = (rows) => {
  const terms = keyspaces.flatMap((keyspace) => rows[`${keyspace}SearchTerms`]);
  const keyOf = (orgId: string, field: string, id: string) => `${orgId} ${field} ${id}`;
  const termsOf = groupBy(terms, ({ orgId, field, subjectId }) => keyOf(orgId, field, subjectId));
  const known = new Set<string>();
  const problems = allFound(rows).flatMap(({ orgId, id, owners, field, text }) => {
    const key = keyOf(orgId, field, id);
    known.add(key);
    const words = wordsOf(text);
    const own = termsOf(key).map((row) => ({ ...row, said: wordsOf(row.term) }));
    const missing = words
      .split(' ')
      // Nobody looks for a number from its year on.
      .filter((word) => word !== '' && !/^\d{4}$/.test(word))
      .filter((word) => !own.some(({ said }) => said === ` ${word}` || said.startsWith(` ${word} `)));
    return [
      ...missing.map((word) => `${field} of ${id} is not found by ${word}`),
      ...own.filter(({ said }) => !words.includes(said)).map(({ term }) => `${field} of ${id} is found by ${term}`),
      ...own
        .filter((row) => ownersOf(row) !== owners)
        .map(({ term }) => `${field} of ${id} is found by ${term} in the book of others`),
    ];
  });
  const ofNothing = terms.filter(({ orgId, field, subjectId }) => !known.has(keyOf(orgId, field, subjectId)));
  return [
    ...problems,
    ...ofNothing.map(({ field, subjectId }) => `${field} of ${subjectId}, which says none`),
    ...problemsInBooks(rows),
  ];
};
