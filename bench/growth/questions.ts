import { type Question, questionOf } from '../measure/question.ts';

/** A question that asks for so much of something. */
export interface Sized {
  readonly at: number;
  readonly question: Question;
}

/** A question without variables. */
const plain = (text: string, token: string): Question => questionOf({ text, variables: {} }, token);

const sized = (at: number, text: string, token: string): Sized => ({ at, question: plain(text, token) });

/** A page of each keyspace. */
const pages = [
  'policies(first: 20) { nodes { id number status } }',
  'submissions(first: 20) { nodes { id number status } }',
  'claims(first: 20) { nodes { id number status } }',
  'invoices(first: 20) { nodes { id number status } }',
  'users(first: 20) { nodes { id name status } }',
];

/** Questions for a page of one keyspace, of two, and so on to all five. */
export const keyspacesQuestions = (token: string): Sized[] =>
  pages.map((_, index) => sized(index + 1, `query Keyspaces { ${pages.slice(0, index + 1).join(' ')} }`, token));

/** Edges to one object, each below the one before: from billing over claims, policies and submissions to global. */
const edges = [
  ['claimPayment', 'status'],
  ['claim', 'number'],
  ['policy', 'number'],
  ['submission', 'number'],
  ['producer', 'name'],
] as const;

/** Questions for 20 journal entries with one such edge, with two, and so on to five. */
export const depthQuestions = (token: string): Sized[] =>
  edges.map((_, index) => {
    const below = edges
      .slice(0, index + 1)
      .reduceRight((inner, [edge, field]) => `${edge} { id ${field} ${inner} }`, '');
    const page = `journalEntries(first: 20, filter: { event: [CLAIM_PAID] }) { nodes { id ${below} } }`;
    return sized(index + 1, `query Depth { ${page} }`, token);
  });

/** The question for a page of a table that is small in one database and large in another. */
export const rowsQuestion = (token: string): Question =>
  plain(
    `query Rows { journalEntries(first: 20) {
      nodes { id event postingDate description } pageInfo { hasNextPage endCursor } } }`,
    token,
  );

/** The question of everybody who asks one isolate: who they are, and who their colleagues are. */
export const colleaguesQuestion = (token: string): Question =>
  plain('query Colleagues { viewer { organization { id name } } users(first: 20) { nodes { id name role } } }', token);
