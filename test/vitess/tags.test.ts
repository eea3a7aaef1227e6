import { afterAll, beforeAll, expect, test } from 'vitest';
import { exampleClaimNumber } from '../../scripts/seed/examples.ts';
import { freshMarker } from '../../src/data/wire/sent-text.ts';
import type { SentStatement } from '../../src/data/wire/statement-log.ts';
import { tagComment } from '../../src/data/wire/tag-comment.ts';
import { askAs } from '../support/asking/ask.ts';
import { statementsSeen } from '../support/statements.ts';
import { openPlanner } from './plans.ts';

let planner: Awaited<ReturnType<typeof openPlanner>>;

beforeAll(async () => {
  planner = await openPlanner();
});

afterAll(() => planner.close());

/** The text as it travels: the tags before the marker of a fresh read. */
const tagged = ({ sql, keyspace, origin }: SentStatement): string => {
  const isFresh = sql.endsWith(freshMarker);
  const text = isFresh ? sql.slice(0, -freshMarker.length).trimEnd() : sql;
  const tags = tagComment(
    { application: 'openinsure-graph', keyspace, operation: 'ClaimFile', version: '3f2a91c' },
    origin,
  );
  return `${text} ${tags}${isFresh ? ` ${freshMarker}` : ''}`;
};

test('tags change no plan, whether the read is fresh or cached', async () => {
  await askAs(
    'ORG_ADMIN',
    `{ claim(number: "${exampleClaimNumber}") { number policy { number insured { name } invoices(first: 2) { nodes { id } } } }
      policies(first: 3) { totalCount { count } nodes { claims(first: 2) { nodes { id } } } } }`,
  );
  const statements = statementsSeen();
  expect(new Set(statements.map(({ sql }) => sql.endsWith(freshMarker)))).toEqual(new Set([true, false]));
  for (const statement of statements) {
    const withTags = { ...statement, sql: tagged(statement) };
    expect(withTags.sql).toContain("version='3f2a91c'");
    expect(await planner.planOf(withTags)).toEqual(await planner.planOf(statement));
  }
});
