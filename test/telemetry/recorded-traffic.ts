import { vi } from 'vitest';
import { exampleClaimNumber } from '../../scripts/seed/examples.ts';
import { demonstrationApiKeys, secondOrganization } from '../../scripts/seed/people.ts';
import { Circuits } from '../../src/data/guard/circuit.ts';
import { reportKeyspaces } from '../../src/server/scheduled/report-keyspaces.ts';
import { doubleColumns } from '../../src/server/telemetry/columns.ts';
import { asking } from '../support/asking/ask.ts';
import { inProcess } from '../support/asking/carriers.ts';
import type { Question } from '../support/asking/question.ts';
import { ownSources } from '../support/database.ts';
import { RecordedPoints } from '../support/recorded-points.ts';
import { testSettings } from '../support/settings.ts';

/** Points as the product's own code has written them. */
export type Written = RecordedPoints['written'];

const points = new RecordedPoints();

/** What the version that runs is called here. */
const version = '3f2a91c';

/** What is written while something happens. */
export const recorded = async (happening: () => Promise<unknown>): Promise<Written> => {
  const logs = (['warn', 'error'] as const).map((level) => vi.spyOn(console, level).mockImplementation(() => {}));
  points.written.splice(0);
  await happening().finally(() => {
    for (const log of logs) log.mockRestore();
  });
  return points.written.splice(0);
};

type Options = Parameters<typeof inProcess>[0];

/** What is written while questions are asked, one after another. They share what is found out of outages, and no others. */
export const asked = (questions: readonly Question[], options: Options = {}): Promise<Written> => {
  const circuits = new Circuits();
  const graph = asking(inProcess({ points, version, request: () => ({ circuits }), ...options }));
  return recorded(async () => {
    for (const question of questions) await graph.ask(question);
  });
};

/** What the clock writes of the keyspaces, every minute. */
export const clock = (): Promise<void> =>
  reportKeyspaces({ settings: testSettings, sources: ownSources(), counters: {}, points, version });

/** A question that touches three keyspaces. */
export const claimQuestion: Question = {
  role: 'ORG_ADMIN',
  query: `{ claim(number: "${exampleClaimNumber}") { number policy { number invoices(first: 1) { nodes { id } } } } }`,
};

/** So many times the same question. */
export const times = (count: number, question: Question): Question[] => Array.from({ length: count }, () => question);

/** How long a request took, by its own point. */
const msOf = (written: Written): number => written[0]?.doubles[doubleColumns.indexOf('ms')] ?? 0;

/** What is written of a question when nothing holds it up: of several tries, because the machine may be busy with others. */
const unhindered = async (question: Question): Promise<Written> => {
  const tries: Written[] = [];
  for (let count = 0; count < 5; count += 1) tries.push(await asked([question]));
  return tries.reduce((best, one) => (msOf(one) < msOf(best) ? one : best));
};

/** Some minutes like any other: what is written when nothing is wrong. */
export const usualTraffic = async (): Promise<Written> => {
  const query = '{ policies(first: 3) { nodes { number } } }';
  const claim = await unhindered(claimQuestion);
  return [
    ...Array.from({ length: 9 }, () => claim).flat(),
    ...(await unhindered({ role: 'UNDERWRITER', query })),
    ...(await unhindered({ role: 'ORG_ADMIN', user: secondOrganization.users.ORG_ADMIN, query })),
    ...(await unhindered({ credential: demonstrationApiKeys.ratingPortal, query: '{ viewer { role } }' })),
  ];
};
