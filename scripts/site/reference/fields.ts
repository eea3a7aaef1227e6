import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLType,
  getNamedType,
} from 'graphql';
import { linkTo, listed, table } from '../page.ts';
import { pathOfType } from './paths.ts';

/** What every list with pages takes. The guide explains it once. */
const paging: ReadonlySet<string> = new Set(['first', 'last', 'after', 'before']);

/** A type as the SDL writes it, which leads to where it is told of. */
export const shownType = (type: GraphQLType): string => {
  const { name } = getNamedType(type);
  return linkTo(`\`${String(type)}\``, pathOfType(name), name);
};

/** What a deprecation says, with its day first. */
export const deprecationOf = (reason: string | null | undefined): string => {
  if (!reason) return '';
  const [, day, instead] = /^Removed after (\d{4}-\d{2}-\d{2}): (.*)$/s.exec(reason) ?? [];
  return day ? `**Deprecated, until ${day}**: ${instead}` : `**Deprecated**: ${reason}`;
};

const shownArgument = (argument: GraphQLArgument): string =>
  [
    `\`${argument.name}\`: ${shownType(argument.type)}.`,
    argument.description,
    deprecationOf(argument.deprecationReason),
  ]
    .filter(Boolean)
    .join(' ');

/** The arguments of a field; those of paging in a few words. */
const shownArguments = (all: readonly GraphQLArgument[]): string => {
  const pages = all.some(({ name }) => name === 'first') && all.some(({ name }) => name === 'after');
  const others = pages ? all.filter(({ name }) => !paging.has(name)) : all;
  const brief = (name: string) => others.find((argument) => argument.name === name);
  if (!pages) return others.map(shownArgument).join(' ');
  const [filter, sort] = [brief('filter'), brief('sortBy')];
  const rest = others.filter(({ name }) => !['filter', 'sortBy', 'direction'].includes(name));
  return [
    linkTo('Paged', 'api', 'pages'),
    filter && `, filtered by ${shownType(filter.type)}`,
    sort && `, sorted by ${shownType(sort.type)}`,
    '.',
    ...rest.map((argument) => ` ${shownArgument(argument)}`),
  ]
    .filter(Boolean)
    .join('');
};

/** The fields of an object. */
export const fieldTable = (fields: readonly GraphQLField<unknown, unknown>[]): string =>
  table(
    ['field', 'type', 'meaning'],
    fields.map((field) => [
      `\`${field.name}\``,
      shownType(field.type),
      [field.description, shownArguments(field.args), deprecationOf(field.deprecationReason)].filter(Boolean).join(' '),
    ]),
  );

/** The fields of an input. */
export const inputTable = (fields: readonly GraphQLInputField[]): string =>
  table(
    ['field', 'type', 'meaning'],
    fields.map((field) => [
      `\`${field.name}\``,
      shownType(field.type),
      [
        field.description,
        field.defaultValue === undefined ? '' : `Without it: \`${JSON.stringify(field.defaultValue)}\`.`,
        deprecationOf(field.deprecationReason),
      ]
        .filter(Boolean)
        .join(' '),
    ]),
  );

/** Links to several types. */
export const shownTypes = (names: readonly string[]): string =>
  listed(names.map((name) => linkTo(`\`${name}\``, pathOfType(name), name)));
