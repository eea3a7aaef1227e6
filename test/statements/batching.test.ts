import { expect, test } from 'vitest';
import { executeAs } from '../support/asking/execute.ts';

/** Often enough that the rows of two lists do not arrive at the same moment each time. */
const repetitions = 50;

test('lists beside each other answer their edges with the same statements, whichever list arrives first', async () => {
  const list = (first: number) =>
    `submissions(first: ${first}) { totalCount { count } nodes { insured { name } program { code } } }`;
  for (let time = 0; time < repetitions; time += 1) {
    const { errors, statements } = await executeAs('ORG_ADMIN', `{ long: ${list(100)} short: ${list(1)} }`);
    expect(errors).toBeUndefined();
    const edges = statements.filter(({ sql }) => /from `(insureds|programs)`/.test(sql));
    expect(edges.map(({ origin }) => origin).toSorted()).toEqual(['submissions.insured', 'submissions.program']);
  }
});
