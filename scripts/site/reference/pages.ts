import { type GraphQLNamedType, getNamedType } from 'graphql';
import { keyspaceDatabases } from '../../../schema/keyspaces.ts';
import { allMutations } from '../../../src/graphql/mutation/index.ts';
import { schema } from '../graph.ts';
import { linkTo, type Page, table } from '../page.ts';
import { type Domain, domains } from './domains.ts';
import { domainOfType, type Kind, kindOf, kinds, pathOfKind, pathOfType } from './paths.ts';
import { listTable, mutationSection, querySection, typeSection } from './sections.ts';
import { clientDocuments, documentsPath } from './uses.ts';

const allTypes = Object.values(schema.getTypeMap())
  .filter(({ name }) => !name.startsWith('__') && name !== 'Query' && name !== 'Mutation')
  .toSorted((one, other) => one.name.localeCompare(other.name));

const titleOf = (domain: Domain): string => (domain === 'shared' ? 'Shared' : keyspaceDatabases[domain]);

const isListType = ({ name }: GraphQLNamedType): boolean => /(Connection|Edge)$/.test(name);

const queriesOf = (domain: Domain): string[] =>
  Object.values(schema.getQueryType()?.getFields() ?? {})
    .filter(({ type }) => domainOfType.get(getNamedType(type).name) === domain)
    .map(({ name }) => name)
    .toSorted();

/** The domain of a mutation is that of its input, which is named after it. */
const mutationsOf = (domain: Domain): string[] =>
  [...allMutations().keys()].filter((name) => domainOfType.get(typeNameOf(name)) === domain).toSorted();

const typeNameOf = (mutation: string): string => `${mutation.slice(0, 1).toUpperCase()}${mutation.slice(1)}Input`;

const typesOf = (domain: Domain, kind: Kind): GraphQLNamedType[] =>
  allTypes.filter((type) => domainOfType.get(type.name) === domain && kindOf(type) === kind);

/** What stands on a page of a domain, section by section. */
const sectionsOf = (domain: Domain, kind: Kind): string[] => {
  if (kind === 'queries') return queriesOf(domain).map(querySection);
  if (kind === 'mutations') return mutationsOf(domain).map(mutationSection);
  const types = typesOf(domain, kind);
  const lists = types.filter(isListType);
  return [
    ...types.filter((type) => !isListType(type)).map((type) => typeSection(type)),
    ...(lists.length > 0 ? ['## Pages of lists', listTable(lists)] : []),
  ];
};

/** What each kind of page tells. */
const introductions: Readonly<Record<Kind, string>> = {
  queries: 'Where reading begins. A list holds what the viewer sees: a row outside of that does not exist.',
  mutations:
    'Each is one transition: it happens whole or not at all. All take an `idempotencyKey` beside their `input`; a refusal is an answer, and no error.',
  objects: 'What is read. A field that leads to another object is null where that is out of sight, or out of reach.',
  inputs: 'What queries and mutations take.',
  values: 'Values and their meaning. New ones come at any time: take one that you do not know for what it is.',
  refusals: 'Why a mutation changed nothing. Each has a `code`, a `message` for people, and the `path` in the input.',
};

const domainPages = (domain: Domain): Page[] =>
  (Object.keys(kinds) as Kind[]).flatMap((kind) => {
    const sections = sectionsOf(domain, kind);
    if (sections.length === 0) return [];
    const title = `${titleOf(domain)}: ${kinds[kind].toLowerCase()}`;
    return [
      { path: pathOfKind(domain, kind), title, content: [`# ${title}`, introductions[kind], ...sections].join('\n\n') },
    ];
  });

const documentsPage = (): Page => ({
  path: documentsPath,
  title: 'Documents of clients',
  content: [
    '# Documents of clients',
    'What the clients of the platform ask, from `codegen/documents`. In production each is known by an id; copy one into GraphiQL to try it.',
    ...clientDocuments.map(({ name, text }) => `## ${name} {#${name}}\n\n\`\`\`txt\n${text.trimEnd()}\n\`\`\``),
  ].join('\n\n'),
});

const indexPage = (pages: readonly Page[]): Page => {
  const has = (path: string) => pages.some((page) => page.path === path);
  const names = Object.keys(kinds) as Kind[];
  const links = (kind: Kind, fieldsOf: (domain: Domain) => readonly string[]) =>
    domains
      .flatMap((domain) => fieldsOf(domain).map((name) => ({ name, path: pathOfKind(domain, kind) })))
      .toSorted((one, other) => one.name.localeCompare(other.name))
      .map(({ name, path }) => linkTo(`\`${name}\``, path, name))
      .join(' · ');
  const content = [
    '# Reference',
    `Made from the graph at each build of this site. The whole schema as text: [\`schema.graphql\`](/schema.graphql){target="_self"}. How to ask is in ${linkTo('the guide to the API', 'api')}.`,
    table(
      ['', ...names.map((kind) => kinds[kind])],
      domains.map((domain) => [
        `**${titleOf(domain)}**`,
        ...names.map((kind) => (has(pathOfKind(domain, kind)) ? linkTo('open', pathOfKind(domain, kind)) : '')),
      ]),
    ),
    '## Query {#Query}',
    schema.getQueryType()?.description ?? '',
    links('queries', queriesOf),
    '## Mutation {#Mutation}',
    schema.getMutationType()?.description ?? '',
    links('mutations', mutationsOf),
    '## Every type',
    allTypes.map(({ name }) => linkTo(`\`${name}\``, pathOfType(name), name)).join(' · '),
  ].join('\n\n');
  return { path: 'reference/index', title: 'Reference', content };
};

/** The pages of the reference. */
export const referencePages = (): Page[] => {
  const pages = [...domains.flatMap(domainPages), documentsPage()];
  return [indexPage(pages), ...pages];
};
