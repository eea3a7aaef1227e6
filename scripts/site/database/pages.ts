import { type Keyspace, keyspaceDatabases } from '../../../schema/keyspaces.ts';
import { keyspaceOf } from '../../../schema/lookup.ts';
import { topology, vitessKeyspaces } from '../../../schema/topology.ts';
import { tableFreshness } from '../../../src/data/freshness.ts';
import { type DeclaredTable, declaredTables, subjectOf } from '../../docs/declared-tables.ts';
import { crossings, databaseName, everyKeyspace, everyTableOf, tablesOf } from '../../docs/entities.ts';
import { crossingDiagram } from '../../docs/er-diagram.ts';
import { keyspacePicture, outlinePicture, partPicture } from '../../docs/picture-parts.ts';
import { linkTo, type Page, table } from '../page.ts';
import { booksPage } from './books-page.ts';
import { isBook, linkToTable, pathOfKeyspace } from './paths.ts';
import { tablePage } from './table-page.ts';

/** What each keyspace holds. */
const subjectOfKeyspace: Readonly<Record<Keyspace, string>> = {
  global: 'Organizations and users, carriers, programs and their rates, producers and authority',
  submissions: 'Insureds, submissions, rating, quotes and referrals',
  policies: 'Policies by segments, their transactions and coverages, written and earned premium',
  claims: 'Claims, their parties, reserves, payments and recoveries',
  billing: 'Schedules, invoices, payments, commission, and the double-entry ledger',
};

/** The first sentence of a text: a list of tables needs no more. */
const firstSentence = (text: string): string => /^.*?[.:](?=\s|$)/.exec(text)?.[0].replace(/:$/, '.') ?? text;

const rowOf = ({ name, meaning }: DeclaredTable): string[] => [
  linkToTable(name),
  firstSentence(meaning),
  `\`${tableFreshness[name]}\``,
];

const capitalized = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The tables that one file declares, with their picture where one of them refers to something. */
const partOf = (keyspace: Keyspace, subject: string, tables: readonly DeclaredTable[]): string => {
  const drawn = tables.map(({ name }) => name).filter((name) => tablesOf(keyspace).includes(name));
  const head = [`### ${capitalized(subject)}`, table(['table', 'holds', 'freshness'], tables.map(rowOf))];
  return [...head, ...(drawn.length > 0 ? [partPicture(drawn, keyspace)] : [])].join('\n\n');
};

const keyspacePage = (keyspace: Keyspace, declared: readonly DeclaredTable[]): Page => {
  const database = keyspaceDatabases[keyspace];
  const leaving = crossings.filter(({ from }) => keyspaceOf(from) === keyspace);
  const shards = vitessKeyspaces().find((one) => one.database === database)?.shards.length ?? 1;
  const parts = Object.entries(Object.groupBy(declared, subjectOf));
  const content = [
    `# ${database}`,
    `${subjectOfKeyspace[keyspace]}. ${declared.length} tables${topology[keyspace].vindex ? `, by organization in ${shards} shards` : ', in one shard'}.`,
    '## Outline',
    'Without columns; references to organizations, users and states, which nearly every row has, are left out.',
    outlinePicture(keyspace),
    '## Tables',
    'The pictures show the columns by which rows are found and refer to others. A page for each table has them all.',
    ...parts.map(([subject, tables]) => partOf(keyspace, subject, tables ?? [])),
    '## References to other keyspaces',
    table(
      ['table', 'column', 'refers to'],
      leaving.map(({ from, column, to }) => [
        linkToTable(from),
        `\`${column}\``,
        linkToTable(to, `${keyspaceDatabases[keyspaceOf(to)]}.${databaseName(to)}`),
      ]),
      'None: the others refer to this one.',
    ),
  ].join('\n\n');
  return { path: pathOfKeyspace(keyspace), title: database, content };
};

const overviewPage = (): Page => ({
  path: 'database/index',
  title: 'Database schema',
  content: [
    '# Database schema',
    'Five Vitess keyspaces, each a database of its own. A row belongs to one organization, whose hash says in which shard it is; every statement names the organization, and so goes to one shard. What follows is made from the code that the Worker runs, at each build of this site.',
    table(
      ['keyspace', 'holds', 'shards', 'tables'],
      everyKeyspace.map((keyspace) => [
        linkTo(`\`${keyspaceDatabases[keyspace]}\``, pathOfKeyspace(keyspace)),
        subjectOfKeyspace[keyspace],
        String(vitessKeyspaces().find(({ database }) => database === keyspaceDatabases[keyspace])?.shards.length ?? 1),
        String(everyTableOf(keyspace).length),
      ]),
    ),
    `What each status means and which may follow it is on ${linkTo('the page of lifecycles', 'database/lifecycles')}, how a change of a table reaches production in the pages of [operations](/operations/), why the keys are as they are in ${linkTo('decision 0004', 'decisions/0004-sharding-key')}.`,
    '## Conventions',
    table(
      ['column', 'is'],
      [
        ['`org_id`', 'the organization: the sharding key, and the first column of every key'],
        ['`id`', 'a prefix and a ULID, made by the Worker: identifiers of one table grow with time'],
        ['`…_cents`', 'an amount in whole cents, never in floating point'],
        ['`…_at`', 'a moment in UTC, to the millisecond, by the clock of the Worker'],
        ['`…_date`, `…_on`', "a day of the business, in the organization's calendar"],
        ['`…_key`, `…_rank`', 'follows from another column, for sorting and searching'],
        ['`version`', 'counted up by every change, against lost updates'],
      ],
    ),
    '## Across keyspaces',
    'No statement joins two keyspaces: the graph follows these references with statements of their own. Every row also names its organization, and many name users and states, which the picture leaves out.',
    keyspacePicture(),
    'Table by table:',
    crossingDiagram(),
  ].join('\n\n'),
});

/** The pages of the database: one across, one for each keyspace and each of its tables, and one for those that all of them keep. */
export const databasePages = async (): Promise<Page[]> => {
  const declared = await Promise.all(everyKeyspace.map(declaredTables));
  const all = declared.flat();
  return [
    overviewPage(),
    booksPage(all.filter(({ name }) => isBook(name))),
    ...everyKeyspace.map((keyspace, index) => keyspacePage(keyspace, declared[index] ?? [])),
    ...all.filter(({ name }) => !isBook(name)).map(tablePage),
  ];
};
