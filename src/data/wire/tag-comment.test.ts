import { expect, test } from 'vitest';
import { tagComment } from './tag-comment.ts';

const tags = { application: 'openinsure-graph', keyspace: 'claims', operation: 'ClaimFile' } as const;

test('tags stand in the order of their names, each once', () => {
  expect(tagComment({ ...tags, version: '3f2a91c' }, 'Claim.payments')).toBe(
    "/*application='openinsure-graph',field='Claim.payments',keyspace='claims',operation='ClaimFile',version='3f2a91c'*/",
  );
});

test('what no field asked for, and what was not deployed, names neither', () => {
  expect(tagComment(tags, null)).toBe("/*application='openinsure-graph',keyspace='claims',operation='ClaimFile'*/");
});

test('fields that share a statement are the same tag whichever was read first', () => {
  const one = tagComment(tags, 'Claim.reserves, Claim.payments, claims count');
  expect(one).toBe(tagComment(tags, 'claims count, Claim.payments, Claim.reserves'));
  expect(decodeURIComponent(one)).toContain("field='Claim.payments,Claim.reserves,claims:count'");
});

test('many fields are cut between two of them', () => {
  const fields = Array.from({ length: 60 }, (_, number) => `Policy.field${String(number).padStart(2, '0')}`);
  const [, field = ''] = /field='([^']*)'/.exec(decodeURIComponent(tagComment(tags, fields.join(', ')))) ?? [];
  expect(field.length).toBeLessThanOrEqual(200);
  for (const name of field.split(',')) expect(fields).toContain(name);
});
