import { glob, readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { exampleClaimNumber } from '../../scripts/seed/examples.ts';
import { demonstrationApiKeys } from '../../scripts/seed/people.ts';
import { repositoryDirectory } from '../../scripts/support/local-paths.ts';
import { Circuits } from '../../src/data/guard/circuit.ts';
import { asking } from '../support/asking/ask.ts';
import { inProcess } from '../support/asking/carriers.ts';
import type { Question } from '../support/asking/question.ts';
import { connectAsAdmin, withoutRights } from '../support/database.ts';
import { tokenFor } from '../support/tokens.ts';

/** What somebody sends who must not find it in a log: as a variable, as an id, as a name, as a reason. */
const sent = {
  text: 'Zaphod-Beeblebrox-42',
  id: 'pol_01HK153X00ZAPH0D0000000042',
  number: '078-05-1120',
} as const;

const heard: string[] = [];

beforeEach(() => {
  heard.length = 0;
  for (const level of ['info', 'warn', 'error'] as const) {
    vi.spyOn(console, level).mockImplementation((line) => heard.push(String(line)));
  }
});
afterEach(() => vi.restoreAllMocks());

const admin = await connectAsAdmin('oi_global');
afterAll(() => admin.end());

const claimQuery = `query($number: String!, $reason: String!) { claim(number: $number) { number policy { number coverages { id } }
  parties(first: 1) { nodes { id name protectedHealthInformation(reason: $reason) {
    socialSecurityNumber medicalRecordNumber diagnosisCodes treatmentNotes } } } } }`;

const phi: Question = {
  role: 'ADJUSTER',
  query: claimQuery,
  variables: { number: exampleClaimNumber, reason: `Test: ${sent.text}` },
};

/** No outage outlives its request: the next one finds out by itself. */
const request = () => ({ circuits: new Circuits() });
const { ask, askWell } = asking(inProcess({ request }));

/** Every way in which a request is refused, or fails: each with values that nobody may read in the log. */
const questions: Record<string, Question> = {
  'an unknown field': { role: 'UNDERWRITER', query: `{ ${sent.text.replaceAll('-', '')} }` },
  'an id that is none': {
    role: 'UNDERWRITER',
    query: 'query($id: ID!) { node(id: $id) { id } }',
    variables: { id: sent.text },
  },
  'an id of nothing': {
    role: 'UNDERWRITER',
    query: 'query($id: ID!) { node(id: $id) { id } }',
    variables: { id: sent.id },
  },
  'a variable of another type': {
    role: 'UNDERWRITER',
    query: 'query($first: Int!) { policies(first: $first) { nodes { id } } }',
    variables: { first: sent.text },
  },
  'words to search by': {
    role: 'UNDERWRITER',
    query: 'query($text: String!) { search(text: $text) { nodes { __typename } } }',
    variables: { text: sent.number },
  },
  'a reason that is too short': { ...phi, variables: { number: exampleClaimNumber, reason: 'Zaphod-4' } },
  'protected information': phi,
  'a body that is no JSON': { role: 'UNDERWRITER', body: `{"query": ${sent.text}` },
  'a token that is damaged': { credential: `${sent.text}.x.y`, query: '{ viewer { role } }' },
  'an API key that nobody has': { credential: `oi_test_${sent.text}`, query: '{ viewer { role } }' },
  'an API key': { credential: demonstrationApiKeys.ratingPortal, query: claimQuery, variables: phi.variables ?? {} },
  nobody: { query: claimQuery, variables: phi.variables ?? {} },
};

/** What is out of order while all of that is asked. Each ends what it has begun. */
const accidents: Record<string, () => Promise<() => Promise<unknown>>> = {
  nothing: async () => async () => {},
  'the claims keyspace': async () => {
    const outage = await withoutRights('claims');
    return () => outage.restore();
  },
  'the global keyspace': async () => {
    const outage = await withoutRights('global');
    return () => outage.restore();
  },
  'a table': async () => {
    await admin.query('RENAME TABLE oi_claims.claim_parties TO oi_claims.claim_parties_away');
    return () => admin.query('RENAME TABLE oi_claims.claim_parties_away TO oi_claims.claim_parties');
  },
};

/** What the demonstration holds of the party that is read, as somebody may read it who may. */
const protectedValues = async (): Promise<string[]> => {
  const { data } = await askWell(phi);
  const [party] = data.claim.parties.nodes;
  return [party.name, ...Object.values(party.protectedHealthInformation).flat()].map(String);
};

test.each(Object.entries(accidents))(
  'with %s away, no line tells a value, a credential or what is protected',
  async (_, begin) => {
    const tokens = [await tokenFor('UNDERWRITER'), await tokenFor('ADJUSTER'), demonstrationApiKeys.ratingPortal];
    const forbidden = [...Object.values(sent), 'Zaphod-4', ...tokens, ...(await protectedValues())];
    const end = await begin();
    const counters = { REQUEST_RATE: { limit: () => Promise.reject(new Error('out of reach')) } };
    try {
      for (const question of Object.values(questions)) {
        await ask(question);
        await asking(inProcess({ counters, request })).ask(question);
        // Keys that open nothing.
        await asking(inProcess({ settings: { PHI_KEYS: '' }, request })).ask(question);
      }
    } finally {
      await end();
    }
    expect(heard.length).toBeGreaterThan(0);
    for (const line of heard) {
      expect(line).not.toContain('\n');
      expect(JSON.parse(line)).toMatchObject({
        level: expect.stringMatching(/^(info|warn|error)$/),
        message: expect.stringMatching(/^[A-Z].*\.$/),
        requestId: expect.stringMatching(/./),
      });
      for (const value of forbidden) expect(line).not.toContain(value);
    }
  },
);

test('nothing writes to the log but the function that is for it', async () => {
  const writing: string[] = [];
  for await (const file of glob('src/**/*.ts', { cwd: repositoryDirectory })) {
    if (file.endsWith('.test.ts')) continue;
    if (/\bconsole\b/.test(await readFile(`${repositoryDirectory}/${file}`, 'utf8'))) writing.push(file);
  }
  expect(writing).toEqual(['src/data/telemetry/log.ts']);
});
