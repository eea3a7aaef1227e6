import { expect, test } from 'vitest';
import { environmentNames, environments } from '../../ops/environments.ts';
import { readSettings } from './settings.ts';

const settingsFor = (variables: Record<string, string>) =>
  readSettings({
    PLANETSCALE_SERVICE_TOKEN_ID: 'id',
    PLANETSCALE_SERVICE_TOKEN: 'pscale_tkn_author',
    PLANETSCALE_RUNTIME_TOKEN_ID: 'runtime',
    PLANETSCALE_RUNTIME_TOKEN: 'pscale_tkn_runtime',
    PLANETSCALE_ORG: 'o',
    ...variables,
  });

test.each(environmentNames)('the branch is that of %s unless it is named, and may be named', (ENV) => {
  const { database, branch } = environments[ENV].planetScale;
  const own = { ENV, PLANETSCALE_DATABASE: database };
  expect(settingsFor(own)).toMatchObject({ database, target: branch });
  expect(settingsFor({ ...own, PLANETSCALE_BRANCH: branch }).target).toBe(branch);
});

test('without ENV production is meant', () => {
  const { database, branch } = environments.production.planetScale;
  expect(settingsFor({ PLANETSCALE_DATABASE: database, ENV: '' }).target).toBe(branch);
});

test("tables of another environment than ENV's are refused, by either name", () => {
  const { database } = environments.production.planetScale;
  expect(() => settingsFor({ ENV: 'staging', PLANETSCALE_DATABASE: database })).toThrow(
    `the branch main of the database ${database} is not that of staging`,
  );
  expect(() => settingsFor({ PLANETSCALE_DATABASE: environments.staging.planetScale.database })).toThrow(
    'without ENV production is meant',
  );
  expect(() => settingsFor({ PLANETSCALE_DATABASE: database, PLANETSCALE_BRANCH: 'staging' })).toThrow(
    'the branch staging of the database core is not that of production',
  );
});

test('an environment that nobody knows is refused', () => {
  expect(() => settingsFor({ ENV: 'elsewhere', PLANETSCALE_DATABASE: 'core' })).toThrow('no environment elsewhere');
});
