import { readFile } from 'node:fs/promises';
import { wholeWay } from '../../scripts/dev/tour/guide-requests.ts';

/** The guide's text. */
export const guide = await readFile('docs/api.md', 'utf8');

/** A fenced block: what its first line says beside the language, and its content. */
interface Block {
  readonly language: string;
  readonly info: string;
  readonly content: string;
  readonly line: number;
}

/** An example as a reader tries it, with what the guide says will come of it. */
export interface Example {
  /** Where it is, for whoever has to correct it. */
  readonly title: string;
  readonly asked: Block;
  /** Of a query that has some. */
  readonly variables: Record<string, unknown>;
  readonly answer: Block;
}

const blocks: Block[] = [...guide.matchAll(/^```(\w+) ?(.*)\n([\s\S]*?)^```$/gm)].map((match) => ({
  language: match[1] ?? '',
  info: match[2] ?? '',
  content: match[3] ?? '',
  line: guide.slice(0, match.index).split('\n').length,
}));

const exampleFrom = (asked: Block, following: readonly Block[]): Example => {
  const [next, afterNext] = following;
  const variables = next?.info === 'variables' ? JSON.parse(next.content) : {};
  const answer = next?.info === 'variables' ? afterNext : next;
  if (answer?.info !== 'answer') throw new Error(`docs/api.md:${asked.line}: the example says not what is answered.`);
  if (/^\s*\{\s*\}\s*$/.test(answer.content)) throw new Error(`docs/api.md:${answer.line}: the answer shows nothing.`);
  return { title: `docs/api.md:${asked.line}`, asked, variables, answer };
};

const isAsked = ({ language }: Block): boolean => language === 'sh' || language === 'graphql';

/** Every example of the guide. */
export const examples: readonly Example[] = blocks.flatMap((block, index) =>
  isAsked(block) ? [exampleFrom(block, blocks.slice(index + 1))] : [],
);

const lineOf = (heading: string): number => guide.split('\n').indexOf(heading) + 1;

/** Whether an example is one of those that change something, and of what is read for that. */
const isOfChanges = ({ asked }: Example): boolean =>
  asked.line > lineOf('## Changing something') && asked.line < lineOf('## Errors');

/** Whether an example belongs to the whole way of a policy, whose requests go on from each other. */
const isOfWholeWay = ({ asked }: Example): boolean => asked.line > lineOf(wholeWay) && asked.line < lineOf('## Errors');

/** The examples that leave everything as it is. */
export const readingExamples = examples.filter((example) => !isOfChanges(example));

/** The examples of changes, in their order: they are run on databases that may change. */
export const changingExamples = examples.filter((example) => isOfChanges(example) && !isOfWholeWay(example));

/** The examples of the whole way of a policy, in their order. */
export const wholeWayExamples = examples.filter(isOfWholeWay);

/** The parts of files that the guide shows, each with the path of its file. */
export const shownFiles: readonly { readonly path: string; readonly content: string }[] = blocks
  .filter(({ language }) => language === 'ts')
  .map(({ info, content }) => ({ path: info, content }));

/** The blocks that belong to no example: none may be there, as nobody would run them. */
export const strayBlocks = (): string[] => {
  const used = new Set(examples.flatMap(({ asked, answer }) => [asked, answer]));
  const isUsed = (block: Block) => used.has(block) || block.info === 'variables' || block.language === 'ts';
  return blocks.filter((block) => !isUsed(block)).map(({ content }) => content);
};

/** The rows of the table whose first column has this name, cell by cell. */
export const tableOf = (firstColumn: string): string[][] => {
  const [, table = ''] = new RegExp(`^\\| ${firstColumn} \\|.*\\n\\|[-|]+\\n((?:\\|.*\\n)*)`, 'm').exec(guide) ?? [];
  const rows = table.trimEnd().split('\n');
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
};
