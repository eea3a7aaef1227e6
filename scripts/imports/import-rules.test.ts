import { expect, test } from 'vitest';
import { repositoryDirectory } from '../support/local-paths.ts';
import { findBreaches, importRules } from './import-rules.ts';
import { importsOf, readImports } from './read-imports.ts';

const breachesOf = (importer: string, text: string) => findBreaches(importsOf(importer, text));

/** For each rule, in their order, lines that break it alone. */
const planted: readonly (readonly [importer: string, line: string][])[] = [
  [
    ['schema/columns.ts', "import type { Viewer } from '../src/auth/viewer.ts';"],
    ['src/data/wire/pool.ts', "import { Circuits } from '../../auth/viewer.ts';"],
    ['src/data/request-data.ts', "export * from '../graphql/context.ts';"],
    ['src/auth/token.ts', "import {\n  type One,\n  other,\n} from '../graphql/errors.ts';"],
    ['src/graphql/node.ts', "import '../keyspaces/global/index.ts';"],
    ['src/events/delivery.ts', "const later = import('../keyspaces/global/index.ts');"],
    ['src/keyspaces/claims/claim.ts', "import type { Settings } from '../../server/settings.ts';"],
    ['src/server/yoga.ts', "import worker, { type Route } from '../worker.ts';"],
  ],
  [
    ['src/keyspaces/claims/claim.ts', "import { Policy } from '../policies/policy.ts';"],
    ['src/keyspaces/claims/rules/losses.ts', "import { prorate } from '../../policies/rules/proration.ts';"],
    ['src/keyspaces/global/user.ts', "import type { Claim } from '../../keyspaces/claims/claim.ts';"],
    ['src/keyspaces/claims/mutations/open.ts', "export { Quote } from '../../submissions/quote.ts';"],
  ],
  [
    ['src/keyspaces/claims/rules/losses.ts', "import { claimStatus } from '../../../../schema/claims/enums.ts';"],
    ['src/keyspaces/claims/rules/losses.ts', "import { builder } from '../../../graphql/builder.ts';"],
    ['src/keyspaces/claims/rules/losses.ts', "import { Claim } from '../claim.ts';"],
    ['src/keyspaces/claims/rules/losses.ts', "import { sql } from 'drizzle-orm';"],
  ],
  [
    ['src/server/health.ts', "import { mintToken } from '../../scripts/support/local-token.ts';"],
    ['schema/identifiers.ts', "import type { Graph } from '../test/support/graph.ts';"],
  ],
  [['src/helpers/text.ts', "import { z } from 'zod';"]],
];

test('the Worker of this repository breaks no import rule', async () => {
  const { files, imports } = await readImports(repositoryDirectory);
  expect(findBreaches(imports)).toEqual([]);
  expect(files).toBeGreaterThan(200);
  expect(imports.length).toBeGreaterThan(files * 2);
});

test('every import rule refuses what is planted against it, and says which line to change', () => {
  expect(planted).toHaveLength(importRules.length);
  for (const [index, breaches] of planted.entries()) {
    for (const [importer, line] of breaches) {
      const found = breachesOf(importer, `import { z } from 'zod';\n\n${line}\n`).join('\n');
      expect(found, line).toContain(importRules[index]?.sentence);
      expect(found, line).toContain(`${importer} imports `);
    }
  }
});

test.each([
  ['src/keyspaces/claims/claim.ts', "import { User } from '../global/user.ts';"],
  ['src/keyspaces/claims/rules/losses.ts', "import type { claimStatus } from '../../../../schema/claims/enums.ts';"],
  ['src/keyspaces/claims/rules/losses.ts', "import { daysBetween } from '../../global/rules/dates.ts';"],
  ['src/auth/token.ts', "import { jwtVerify } from 'jose';"],
  ['src/graphql/context.ts', "import type { Viewer } from '../auth/viewer.ts';"],
  ['src/server/persisted-documents.ts', "import documents from '../../codegen/persisted-documents.json';"],
  ['schema/policies/relations.ts', "import { tables } from '../claims/tables/index.ts';"],
])('no rule refuses what goes downward: %s, %s', (importer, line) => {
  expect(breachesOf(importer, line)).toEqual([]);
});
