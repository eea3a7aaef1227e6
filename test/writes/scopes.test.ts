import { describe, expect, test } from 'vitest';
import { organizationId, producerId } from '../../scripts/seed/people.ts';
import { makeApiKey } from '../../src/auth/api-key.ts';
import { roleMayRead, scopeNames, scopeToWrite } from '../../src/auth/permissions.ts';
import { sha256 } from '../../src/auth/sha256.ts';
import { requiredOwner } from '../../src/auth/visibility.ts';
import type { AnyMutation } from '../../src/graphql/mutation/definition.ts';
import { allMutations } from '../../src/graphql/mutation/index.ts';
import { exampleInput } from '../support/example-input.ts';
import { ask, clock, mutationText, rowsOf } from '../support/mutating.ts';
import { inputTypeOf, nobodys } from '../support/mutation-input.ts';

let made = 0;

/** The message of the last error. */
let refusedWith = '';

/** A key of a role that opens some groups of data alone. */
const keyWith = async (role: AnyMutation['roles'][number], scopes: readonly string[]): Promise<string> => {
  const secret = makeApiKey('test');
  made += 1;
  const row = {
    org_id: organizationId,
    id: `key_01HK153X00SC0PES${String(made).padStart(10, '0')}`,
    name: 'Of a test',
    key_hash: await sha256(secret),
    key_prefix: secret.slice(0, 12),
    role,
    producer_id: requiredOwner(role) === 'producerId' ? producerId : null,
    created_by_id: 'usr_01HK153X000RGADM1N00000001',
    scopes: JSON.stringify(scopes),
    created_at: clock.now,
    updated_at: clock.now,
  };
  await rowsOf('global', 'INSERT INTO api_keys SET ?', [row]);
  return secret;
};

/** What a key is told beforehand of the mutations that it may ask for. */
const toldOf =
  'query ($names: [String!]) { viewer { permissions { mutations(names: $names) { allowed missingScopes } } } }';

/** What a key is answered that asks for a mutation of rows which nobody has: the code of the error, or of the refusal. */
const answerTo = async (name: string, mutation: AnyMutation, role: AnyMutation['roles'][number], scopes: string[]) => {
  const { input } = exampleInput(mutation, inputTypeOf(name), nobodys);
  const credential = await keyWith(role, scopes);
  const variables = { input, key: crypto.randomUUID() };
  const { data, errors } = await ask({ credential, query: mutationText(name, {}), variables });
  if (errors) refusedWith = errors[0]?.message ?? '';
  const code = errors?.[0]?.extensions?.code ?? data[name].code ?? data[name].__typename;
  const [told] = (await ask({ credential, query: toldOf, variables: { names: [name] } })).data.viewer.permissions
    .mutations;
  expect(told.allowed, `${role} is told beforehand`).toBe(code !== 'FORBIDDEN');
  for (const scope of told.missingScopes ?? []) expect(refusedWith).toContain(`"${scope}"`);
  return code;
};

/** The table whose scope a key needs that asks for a mutation; null for what no key with scopes may do. */
const tableOf = ({ changed }: AnyMutation) => {
  const [first] = Object.values(changed);
  return first && 'table' in first && scopeToWrite(first.table) ? first.table : null;
};

describe.each([...allMutations()])('a key with scopes and %s', (name, mutation) => {
  const table = tableOf(mutation);
  const toWrite = table && scopeToWrite(table);
  const toRead = toWrite?.replace(':write', '');
  const roles = mutation.roles.filter((role) => role !== 'superadmin');

  test('is refused without the scope to change what it changes, whatever else it opens', async () => {
    const others = scopeNames.filter((scope) => scope !== toWrite);
    for (const role of roles) expect(await answerTo(name, mutation, role, others), role).toBe('FORBIDDEN');
    expect(refusedWith).toContain(toWrite ? `needs the scope "${toWrite}",` : 'is for no API key that has scopes');
  });

  // Everybody reads what the group `organization` holds.
  test.skipIf(toRead === undefined || toRead === 'organization')(
    'is refused without the scope to read it, too',
    async () => {
      const others = scopeNames.filter((scope) => scope !== toRead);
      for (const role of roles) expect(await answerTo(name, mutation, role, others), role).toBe('FORBIDDEN');
      expect(refusedWith).toContain(`needs the scope "${toRead}",`);
    },
  );

  test.skipIf(!table)('is heard with these two alone, where its role may read what it changes', async () => {
    const least = [toWrite ?? '', toRead ?? ''];
    for (const role of roles) {
      expect(table && roleMayRead(role, table), role).toBe(true);
      expect(await answerTo(name, mutation, role, least), role).not.toMatch(/^(FORBIDDEN|INTERNAL_SERVER_ERROR)$/);
    }
  });
});
