import { isEnumType, isUnionType } from 'graphql';
import { allMutations } from '../../../src/graphql/mutation/index.ts';
import { readFromClone } from '../../contracts/generated-files.ts';
import { schema } from '../graph.ts';
import { linkTo, type Page, table } from '../page.ts';
import { shownTypes } from '../reference/fields.ts';
import { pathOfType } from '../reference/paths.ts';

/** A row of the table of error codes in the guide to the API, which a test tries against the Worker. */
const errorRows = (guide: string): string[][] =>
  [...guide.matchAll(/^\| `([A-Z_]+)` \| (\d+) \| (.+) \| (.+) \|$/gm)].map(
    ([, code = '', status = '', what = '', todo = '']) => [
      code,
      status,
      // Its links are of the guide.
      ...[what, todo].map((text) => text.replaceAll('](#', '](/api#')),
    ],
  );

/** The mutations that may be refused for a reason. */
const refusedBy = (typeName: string): string[] =>
  [...allMutations().keys()].filter((name) => {
    const payload = schema.getType(`${name.slice(0, 1).toUpperCase()}${name.slice(1)}Payload`);
    return isUnionType(payload) && payload.getTypes().some((type) => type.name === typeName);
  });

const typeOfCode = (code: string): string =>
  code.toLowerCase().replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());

const refusalSections = (): string[] => {
  const codes = schema.getType('RefusalCode');
  if (!isEnumType(codes)) return [];
  return codes
    .getValues()
    .toSorted((one, other) => one.name.localeCompare(other.name))
    .map(({ name, description }) => {
      const type = typeOfCode(name);
      const by = refusedBy(type);
      const who =
        by.length === allMutations().size
          ? 'Any mutation may answer it.'
          : `Answered by ${by.map((one) => linkTo(`\`${one}\``, pathOfType(`${one.slice(0, 1).toUpperCase()}${one.slice(1)}Payload`), one)).join(', ')}.`;
      return `### ${name} {#${name}}\n\n${description ?? ''}\n\nTells more as ${shownTypes([type])}. ${by.length > 0 ? who : ''}`;
    });
};

/** Every code of an error, and every reason for a refusal. */
export const errorsPage = async (): Promise<Page> => {
  const rows = errorRows(await readFromClone('docs/api.md'));
  return {
    path: 'errors',
    title: 'Error codes',
    content: [
      '# Error codes',
      `An error says what happened, why, and what to do; programs go by \`extensions.code\`. ${linkTo('The guide', 'api', 'errors')} shows errors in answers. A mutation that changes nothing because the business says no answers with a [refusal](#refusals), which is no error.`,
      '## Errors',
      table(
        ['code', 'status', 'what happened', 'what to do'],
        rows.map(([code = '', ...others]) => [`\`${code}\`{#${code}}`, ...others]),
      ),
      '## Refusals',
      'In `data`, beside `code`, `message` and `path`. The status is 200.',
      ...refusalSections(),
    ].join('\n\n'),
  };
};
