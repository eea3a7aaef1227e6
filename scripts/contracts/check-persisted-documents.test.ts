import { buildSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { checkPersistedDocuments } from './check-persisted-documents.ts';
import {
  documentIdOf,
  parsePersistedDocuments,
  printPersistedDocuments,
  withCurrentDocuments,
} from './persisted-documents.ts';

const schema = buildSchema('type Query { one: Int, two: Int }');
const mapOf = (...documents: string[]) => Object.fromEntries(documents.map((text) => [documentIdOf(text), text]));
const persisted = mapOf('{ one }', '{ two }');
const history = new Set(Object.keys(persisted));

const problemsOf = (documents: Record<string, string>, against = schema) =>
  checkPersistedDocuments(documents, history, against).map(({ where, what }) => `${where} ${what}`);

describe('the persisted documents', () => {
  test('may be added to', () => {
    expect(problemsOf({ ...persisted, ...mapOf('{ one two }') })).toEqual([]);
  });

  test('may lose none that a commit has persisted', () => {
    const problems = problemsOf(mapOf('{ one }'));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`${documentIdOf('{ two }')} was removed`);
  });

  test('may not be changed under their id', () => {
    const problems = problemsOf({ ...persisted, [documentIdOf('{ two }')]: '{ one two }' });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`${documentIdOf('{ two }')} does not name its text`);
  });

  test('may not be changed together with their id', () => {
    expect(problemsOf(mapOf('{ one }', '{ one two }'))).toEqual([expect.stringContaining('was removed')]);
  });

  test('may lose any before the first release, and still must be valid and unchanged', () => {
    const problems = (documents: Record<string, string>) => checkPersistedDocuments(documents, null, schema);
    expect(problems(mapOf('{ one }'))).toEqual([]);
    expect(problems(mapOf('{ three }'))).toHaveLength(1);
    expect(problems({ [documentIdOf('{ one }')]: '{ two }' })).toHaveLength(1);
  });

  test('may lose none that a release of another client sends, not even before the first release', () => {
    const id = documentIdOf('{ two }');
    const [problem, ...others] = checkPersistedDocuments(mapOf('{ one }'), null, schema, new Set([id]));
    expect(problem?.where).toContain(id);
    expect(others).toEqual([]);
  });

  test('stay valid under the schema, those that no client is built from any more too', () => {
    const problems = problemsOf(persisted, buildSchema('type Query { one: Int }'));
    expect(problems).toEqual([expect.stringContaining('Cannot query field "two"')]);
  });
});

describe('a build', () => {
  test('keeps what was persisted in its place, and adds what is new behind it', () => {
    const [old, added] = ['{ old }', '{ added }'];
    const kept = withCurrentDocuments(mapOf(old), () => true, mapOf(added));
    expect(Object.values(kept)).toEqual([old, added]);
    expect(parsePersistedDocuments(printPersistedDocuments(kept))).toEqual(kept);
  });

  test('drops drafts: what was persisted, and neither is current nor may have been released', () => {
    const [old, draft, current] = ['{ old }', '{ draft }', '{ current }'];
    const isOld = (id: string) => id === documentIdOf(old);
    const kept = withCurrentDocuments(mapOf(old, draft, current), isOld, mapOf(current));
    expect(Object.values(kept)).toEqual([old, current]);
  });
});
