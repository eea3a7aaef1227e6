import { type GraphQLResolveInfo, responsePathAsArray } from 'graphql';
import { tableOfIdentifier } from '../../../schema/identifiers.ts';
import { keyspaces } from '../../../schema/keyspaces.ts';
import { searchField } from '../../../schema/search-field.ts';
import { wordsLookedFor } from '../../../schema/search-words.ts';
import { searchFields } from '../../../schema/searched-columns.ts';
import { builder } from '../builder.ts';
import { standingOf } from '../connection/lazy-connection.ts';
import { defaultPageSize, maxPageSize, pageOf } from '../connection/page.ts';
import { type LoadedPage, PageInfo } from '../connection/types.ts';
import type { GraphContext } from '../context.ts';
import { storedEnum } from '../enums.ts';
import { badUserInput } from '../errors.ts';
import { costing } from '../field-cost.ts';
import { loadNode } from '../node.ts';
import { nodeTypes } from '../node-types.ts';
import { findHits, matchesOf } from './find-hits.ts';
import { cursorOfHit, type Hit, positionOfHit } from './hit.ts';
import { fieldsOfTypes, SearchType, type SearchTypeName, searchTables } from './search-type.ts';

/** Characters that somebody may look for, and words. */
const maxLength = 200;
const maxWords = 8;

interface SearchArguments {
  readonly text: string;
  readonly types?: readonly SearchTypeName[] | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

/** One hit of a page, and the page that knows its position. */
interface SearchEdge {
  readonly hit: Hit;
  readonly page: LoadedPage<Hit>;
}

const wordsOf = (text: string): string[] => {
  if (text.length > maxLength) {
    throw badUserInput(`The text has ${text.length} characters, which are more than ${maxLength}.`, ['text']);
  }
  const words = wordsLookedFor(text);
  if (words.length <= maxWords) return words;
  throw badUserInput(`${words.length} words are more than ${maxWords}. Leave out the shortest.`, ['text']);
};

const readPage = async (
  args: SearchArguments,
  context: GraphContext,
  info: GraphQLResolveInfo,
): Promise<LoadedPage<Hit>> => {
  const page = pageOf(args);
  const { size, cursor } = page;
  const words = wordsOf(args.text);
  const after = cursor === null ? null : positionOfHit(words, cursor);
  const path = responsePathAsArray(info.path);
  // One more than asked for tells whether another page follows.
  const search = { fields: fieldsOfTypes(args.types), words, after, limit: size + 1 };
  const onMissing = (failure: unknown) => context.missing.push({ path, failure });
  // Nothing is found by no word.
  const hits = words.length === 0 ? [] : await findHits(search, context, onMissing);
  const nodes = hits.slice(0, size);
  return {
    nodes,
    cursorOf: (hit) => cursorOfHit(words, hit),
    ...standingOf(page, nodes, hits.length > size),
  };
};

const SearchField = storedEnum('SearchField', 'What something was found by.', searchField);

const tables = Object.values(searchTables);

const SearchResult = builder.unionType('SearchResult', {
  description: 'What a search finds: the object itself.',
  // Pothos also takes the names of types: by them, this needs no import of a keyspace.
  types: tables.map((table) => nodeTypes[table].name) as never,
  resolveType: (row: { readonly id: string }) => {
    const found = tables.find((table) => table === tableOfIdentifier(row.id));
    return found && nodeTypes[found].name;
  },
});

const whyNull = 'Null when its keyspace went out of reach meanwhile.';

const SearchResultEdge = builder.objectRef<SearchEdge>('SearchResultEdge').implement({
  description: 'One object that was found, by what, and where it stands.',
  fields: (t) => ({
    cursor: t.string({
      description: 'Its position, for `after` of the same search.',
      resolve: ({ hit, page }) => page.cursorOf(hit),
    }),
    field: t.field({
      type: SearchField,
      description: 'What it was found by, the first where several would do.',
      resolve: ({ hit }) => hit.field,
    }),
    term: t.string({
      description:
        'The word of it that was found, as it is kept to be searched: in capitals, without accents and without zeros before a number.',
      resolve: ({ hit }) => hit.term,
    }),
    node: t.field({
      type: SearchResult,
      nullable: true,
      description: `The object. ${whyNull}`,
      // The row has the columns that the query selects.
      resolve: ({ hit }, _, context, info) => loadNode(hit.id, context, info) as never,
    }),
  }),
});

/** A page that is read when something of it is asked for. */
type LazyPage = () => Promise<LoadedPage<Hit>>;

const SearchResultConnection = builder.objectRef<LazyPage>('SearchResultConnection').implement({
  description: 'A page of what a search finds, the best first.',
  fields: (t) => ({
    edges: t.field({
      type: [SearchResultEdge],
      description: 'The objects of the page with what they were found by.',
      resolve: async (load) => {
        const page = await load();
        return page.nodes.map((hit) => ({ hit, page }));
      },
    }),
    nodes: t.field({
      type: [SearchResult],
      nullable: { list: false, items: true },
      description: `The objects of the page, for those who do not ask by what they were found. ${whyNull}`,
      resolve: async (load, _, context, info) =>
        (await load()).nodes.map((hit) => loadNode(hit.id, context, info)) as never,
    }),
    pageInfo: t.field({
      type: PageInfo,
      description: 'Where the page stands.',
      resolve: (load) => load(),
    }),
  }),
});

builder.queryFields((t) => ({
  search: t.field({
    // Each field is asked for all that it can be found by; then the rows of each type are read.
    ...costing({
      lists: searchFields.flatMap(matchesOf).length + 1,
      hiddenStatements: keyspaces.length + tables.length,
    }),
    type: SearchResultConnection,
    nullable: true,
    description:
      'Finds what the viewer sees by words of its numbers and names: by the beginning of each word, in any case, with or without accents and zeros before a number; of several words all must match. First come exact numbers, then whole words, of each the newest first, then longer words that begin so, in alphabetical order; the longest word of the text decides. A name is searched for the roles alone that read it. When a keyspace is out of reach, what the others have found is answered, with an error beside it.',
    args: {
      text: t.arg.string({
        required: true,
        description: `What to look for: at most ${maxLength} characters and ${maxWords} words. Without a letter, digit or sign nothing is found.`,
      }),
      types: t.arg({ type: [SearchType], description: 'What may be found. Without it: everything.' }),
      first: t.arg.int({ description: `Objects on the page, 1 to ${maxPageSize}. Without it: ${defaultPageSize}.` }),
      after: t.arg.string({ description: 'Only what comes after this cursor of the same search.' }),
    },
    resolve: (_, args, context, info): LazyPage => {
      let page: ReturnType<LazyPage> | undefined;
      return () => {
        page ??= readPage(args, context, info);
        return page;
      };
    },
  }),
}));
