import { readFile } from 'node:fs/promises';
import { buildSchema, isEnumType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { ask, asking, askWell } from '../support/asking/ask.ts';
import { inProcess } from '../support/asking/carriers.ts';

const query = `query Labels($names: [String!]) {
  enums(names: $names) { name description values { name label description deprecationReason } }
}`;

const inProduction = asking(inProcess({ settings: { ENVIRONMENT: 'production', ARBITRARY_DOCUMENTS: 'allow' } }));

describe('labels of enumerations', () => {
  test('are answered in production, with what each value means, without a statement', async () => {
    const variables = { names: ['CancellationMethod', 'InstallmentPlan'] };
    const { data, extensions } = await inProduction.askWell({ role: 'PRODUCER', query, variables });
    expect(data.enums.map(({ name }: { name: string }) => name)).toEqual(variables.names);
    expect(data.enums[0].values).toContainEqual({
      name: 'PRO_RATA',
      label: 'Pro rata',
      description: expect.stringMatching(/\w+ \w+.*\./),
      deprecationReason: null,
    });
    expect(data.enums[1].values[0]).toMatchObject({ name: 'PIF', label: 'Paid in full' });
    expect(extensions?.keyspaces).toEqual({});
  });

  test('have the names and descriptions of the published schema, all of them', async () => {
    const published = buildSchema(await readFile('schema/schema.graphql', 'utf8'));
    const { data } = await askWell({ role: 'UNDERWRITER', query });
    const expected = Object.values(published.getTypeMap())
      .filter((type) => isEnumType(type))
      .filter(({ name }) => !name.startsWith('__'));
    const valuesOf = (one: { values: { name: string; description: string }[] }) =>
      one.values.map(({ name, description }) => `${name}: ${description}`).toSorted();
    expect(data.enums.map(valuesOf)).toEqual(
      expected
        .toSorted((one, other) => (one.name < other.name ? -1 : 1))
        .map((type) =>
          valuesOf({
            values: type.getValues().map(({ name, description }) => ({ name, description: description ?? '' })),
          }),
        ),
    );
  });

  test('are an error for a name that no enumeration has, also for one of another kind', async () => {
    for (const name of ['PolicyStatusses', 'Policy', '__TypeKind']) {
      const { errors } = await ask({ role: 'UNDERWRITER', query, variables: { names: [name] } });
      expect(errors?.[0]?.extensions, name).toMatchObject({ code: 'BAD_USER_INPUT', input: ['names'] });
    }
  });

  test('may be kept for an hour by the one who asked, when nothing else is asked for', async () => {
    const kept = async (asked: string) =>
      (await ask({ role: 'UNDERWRITER', parameters: { query: asked } })).headers.get('Cache-Control');
    expect(await kept('{ enums(names: ["PolicyStatus"]) { name } }')).toBe('private, max-age=3600');
    expect(await kept('{ enums(names: ["PolicyStatus"]) { name } viewer { id } }')).toBe('private');
    expect(await kept('{ enums(names: ["Nothing"]) { name } }')).toBe('private');
  });
});
