import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { checkPublication, checkSchema } from './check-schema.ts';

const today = '2027-03-02';
const released = '2026-12-01';

/** A day that has passed, and one that has not: removal may happen after it. */
const due = '2027-03-01';
const notDue = today;

const promised = `
  directive @live on FIELD
  interface Node { id: ID! }
  type Query { policy(number: String, asOf: String): Policy, holders: [Holder!]! }
  type Policy implements Node { id: ID!, number: String!, status: Status!, agent: Agent }
  type Agent { name: String! }
  type Company { name: String! }
  type Person { name: String! }
  union Holder = Company | Person
  enum Status { BOUND, ACTIVE }
  input PolicyFilter { status: Status }
  type Mutation { find(filter: PolicyFilter!): Policy }
`;

const changed = (from: string, to: string): string => {
  expect(promised).toContain(from);
  return promised.replace(from, to);
};

const problemsOf = (published: string, current: string) =>
  checkSchema(published, current, today, released).map(({ where, what }) => `${where}: ${what}`);

describe('a change of the schema is refused when it', () => {
  const breaking: [string, string, string][] = [
    ['removes a field', 'number: String!, ', ''],
    ['lets a field be null', 'number: String!', 'number: String'],
    ['changes the type of a field', 'number: String!', 'number: Int!'],
    ['removes an argument', ', asOf: String', ''],
    ['changes the type of an argument', 'asOf: String', 'asOf: Int'],
    ['demands an argument', 'asOf: String', 'asOf: String!'],
    ['adds an argument that is demanded', 'asOf: String', 'asOf: String, day: String!'],
    ['removes a value of an enum', 'BOUND, ACTIVE', 'ACTIVE'],
    ['removes a member of a union', 'Company | Person', 'Company'],
    ['takes a type out of an interface', 'Policy implements Node', 'Policy'],
    ['removes a field of an input', 'input PolicyFilter { status: Status }', 'input PolicyFilter { other: Int }'],
    ['adds a field of an input that is demanded', 'status: Status }', 'status: Status, year: Int! }'],
    ['makes another kind of a type', 'enum Status { BOUND, ACTIVE }', 'scalar Status'],
    ['removes a type', 'agent: Agent }\n  type Agent { name: String! }', 'agent: Company }'],
    ['removes a directive', 'directive @live on FIELD', ''],
  ];

  test.each(breaking)('%s', (_, from, to) => {
    expect(problemsOf(promised, changed(from, to))).not.toEqual([]);
  });

  test('deprecates a member without the date', () => {
    const current = changed('number: String!', 'number: String! @deprecated(reason: "Use code.")');
    expect(problemsOf(promised, current)).toEqual([
      'schema/schema.graphql Policy.number: is deprecated without a date.',
    ]);
  });

  test('deprecates an argument until a day that no calendar has', () => {
    const reason = 'Removed after 2027-02-30: use `day`.';
    const current = changed('asOf: String', `asOf: String @deprecated(reason: "${reason}")`);
    expect(problemsOf(promised, current)).toEqual([
      'schema/schema.graphql Query.policy(asOf:): is deprecated without a date.',
    ]);
  });
});

describe('a change of the schema passes when it', () => {
  const harmless: [string, string, string][] = [
    ['adds a field', 'number: String!', 'number: String!, code: String'],
    ['adds an argument that may be left out', 'asOf: String', 'asOf: String, day: String'],
    ['never lets a field be null again', 'agent: Agent', 'agent: Agent!'],
    ['adds a value of an enum', 'BOUND, ACTIVE', 'BOUND, ACTIVE, EXPIRED'],
    ['announces a removal', 'agent: Agent', 'agent: Agent @deprecated(reason: "Removed after 2027-09-01: use x.")'],
  ];

  test.each(harmless)('%s', (_, from, to) => {
    expect(problemsOf(promised, changed(from, to))).toEqual([]);
  });
});

describe('a member that was announced to be removed', () => {
  const members: [string, string, string][] = [
    ['a field', 'agent: Agent', ''],
    ['an argument', 'asOf: String', ''],
    ['a value of an enum', 'BOUND', ''],
    ['a field of an input', 'status: Status }', 'other: Int }'],
  ];
  const announced = (member: string, day: string) => {
    const [declaration = '', end = ''] = member.split(' }');
    const deprecation = `@deprecated(reason: "Removed after ${day}: use another.")`;
    return changed(member, `${declaration} ${deprecation}${member.includes('}') ? ` }${end}` : ''}`);
  };

  test.each(members)('may be gone after its day: %s', (_, member, rest) => {
    expect(problemsOf(announced(member, due), changed(member, rest))).toEqual([]);
  });

  test.each(members)('may stay after its day: %s', (_, member) => {
    expect(problemsOf(announced(member, due), announced(member, due))).toEqual([]);
  });

  test.each(members)('stays until its day is over: %s', (_, member, rest) => {
    expect(problemsOf(announced(member, notDue), changed(member, rest))).not.toEqual([]);
  });

  test('stays when it was announced to nobody: the date must have been published', () => {
    expect(problemsOf(promised, changed('agent: Agent', ''))).not.toEqual([]);
  });

  test('takes with it the type that nothing else leads to', () => {
    const gone = changed('agent: Agent }\n  type Agent { name: String! }', '}');
    expect(problemsOf(announced('agent: Agent', due), gone)).toEqual([]);
    expect(problemsOf(announced('agent: Agent', notDue), gone)).not.toEqual([]);
  });

  test('leaves an object that an interface leads to: clients name it in fragments', () => {
    const published = changed(
      'policy(number: String, asOf: String): Policy',
      `node: Node, policy: Policy ${'@deprecated(reason: "Removed after 2027-03-01: use node.")'}`,
    );
    const current = published
      .replace(/policy: Policy @deprecated\([^)]*\)/, '')
      .replace(/type Policy .*\n/, '')
      .replace('): Policy', '): Node');
    expect(problemsOf(published, current)).toContainEqual(expect.stringContaining('Policy was removed'));
  });
});

describe('publishing', () => {
  const announcedFor = (day: string) =>
    changed('agent: Agent', `agent: Agent @deprecated(reason: "Removed after ${day}: use producer.")`);
  const refusals = (published: string, current: string) =>
    checkPublication(published, current, today, released).map(({ what }) => what);

  test('is refused where it would break an earlier promise', () => {
    expect(refusals(promised, changed('number: String!, ', ''))).toEqual([
      expect.stringContaining('Policy.number was removed'),
    ]);
  });

  test('announces a removal 90 days ahead at least', () => {
    expect(refusals(promised, announcedFor('2027-05-31'))).toEqual([]);
    expect(refusals(promised, announcedFor('2027-05-30'))).toEqual([expect.stringContaining('clients have 90 days')]);
    expect(refusals('', announcedFor('2027-05-30'))).toHaveLength(1);
  });

  test('keeps a day that was announced, or puts it off, and moves none forward', () => {
    expect(refusals(announcedFor('2027-04-10'), announcedFor('2027-04-10'))).toEqual([]);
    expect(refusals(announcedFor('2027-04-10'), announcedFor('2027-04-20'))).toEqual([]);
    expect(refusals(announcedFor('2027-04-10'), announcedFor('2027-04-09'))).toHaveLength(1);
  });
});

describe('before the first release', () => {
  const without = changed('number: String!, ', '');

  test('nothing is promised, and the published schema is the current one', () => {
    const problems = (published: string) => checkSchema(published, without, today, null).map(({ what }) => what);
    expect(problems(without)).toEqual([]);
    expect(problems(promised)).toEqual(['is not what schema/schema.graphql is.']);
    expect(problems('')).toEqual(['is missing.']);
  });

  test('publishing overwrites whatever was published', () => {
    expect(checkPublication(promised, without, today, null)).toEqual([]);
    expect(checkPublication(promised, without, today, released)).toHaveLength(1);
  });
});

test('the promises of the real schema are compared whole', async () => {
  const published = await readFile('schema/published.graphql', 'utf8');
  const current = published.replace(/^ {2}outstanding: Money$/m, '  stillOpen: Money');
  expect(current).not.toBe(published);
  expect(problemsOf(published, current)).toEqual([expect.stringContaining('Claim.outstanding was removed')]);
  expect(checkSchema('', published, today, released)).toEqual([expect.objectContaining({ what: 'is missing.' })]);
});
