import { readdir } from 'node:fs/promises';
import { isInputObjectType } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { allMutations } from '../../src/graphql/mutation/index.ts';
import { exampleInput } from '../support/example-input.ts';
import { findMarket } from '../support/intake.ts';
import { mutate } from '../support/mutating.ts';
import { inputTypeOf, nobodys } from '../support/mutation-input.ts';
import { readRefusalList, refusalListOf, refusalLists } from '../support/refusals-got.ts';
import { triedMutations } from './statements/mutations.ts';

findMarket();

const takes = (mutation: string, field: string): boolean => {
  const type = inputTypeOf(mutation);
  return isInputObjectType(type) && field in type.getFields();
};

describe.each(Object.entries(triedMutations))('%s', (name, { role, user: chosen, input, done }) => {
  test('is refused under a key that was used for something else, and at a version that is not the row’s', async () => {
    const mutation = allMutations().get(name);
    if (!mutation) throw new Error(`There is no mutation ${name}.`);
    const [user, key] = [await chosen?.(), crypto.randomUUID()];
    const asked = await input();
    // A key is of one keyspace.
    const keyspace = 'keyspace' in asked && { keyspace: asked.keyspace };
    const example = exampleInput(mutation, inputTypeOf(name), nobodys).input;
    await mutate(role, name, { ...example, ...keyspace }, { key, user });
    const other = await mutate(role, name, asked, { key, user, also: '... on IdempotencyKeyReused { firstUsedAt }' });
    expect(other).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED', path: ['idempotencyKey'] });
    if (!takes(name, 'expectedVersion')) return;
    const stale = await mutate(role, name, { ...asked, expectedVersion: 99 }, { user, done });
    expect(stale).toMatchObject({ code: 'STALE_VERSION', path: ['expectedVersion'] });
  });
});

/** What beside a mutation's own refusals some test must get: what follows from the fields of its input. */
const common = (name: string): string[] => [
  'IDEMPOTENCY_KEY_REUSED',
  ...(takes(name, 'expectedVersion') ? ['NOT_FOUND', 'STALE_VERSION'] : []),
];

describe('what mutations declare that they refuse', () => {
  const got = new Set<string>();
  let files: string[];
  beforeAll(async () => {
    files = await readdir(refusalLists);
    for (const name of files) for (const entry of await readRefusalList(name)) got.add(entry);
  });

  test.each([...allMutations()])('is got by tests, all of it: %s', (name, { refusals }) => {
    const declared = [...refusals.map(({ code }) => code), ...common(name)];
    expect(
      declared.filter((code) => !got.has(`${name} ${code}`)),
      `refusals of ${name} that no list in test/snapshots/refusals has. Write a test in test/writes that gets each as data, with mutate("…", "${name}", …), and run its file with -u. What cannot happen is not to be declared`,
    ).toEqual([]);
  });

  test('is listed for test files that there are', async () => {
    const tests = await readdir(import.meta.dirname, { recursive: true });
    const listable = tests.filter((file) => file.endsWith('.test.ts')).map(refusalListOf);
    expect(new Set(listable).size, 'two test files of one name').toBe(listable.length);
    expect(files.filter((file) => !listable.includes(file))).toEqual([]);
  });
});
