import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { tableFreshness } from '../../../src/data/freshness.ts';
import { allMutations, allPreviews } from '../../../src/graphql/mutation/index.ts';
import { linkToTable } from '../database/paths.ts';
import { freshnessInWords, readersOf, schema, shownRoles, tableOfType } from '../graph.ts';
import { table } from '../page.ts';
import { deprecationOf, fieldTable, inputTable, shownType, shownTypes } from './fields.ts';
import { isRefusal } from './paths.ts';
import { usesOf } from './uses.ts';

const items = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

/** What is to be known of a type beside its fields. */
const factsOf = (type: GraphQLNamedType): string => {
  const stored = tableOfType.get(type.name);
  const uses = usesOf(type.name);
  return items([
    ...(stored
      ? [`Rows of ${linkToTable(stored)}; ${freshnessInWords[tableFreshness[stored]]}`, `Read by ${readersOf(stored)}`]
      : []),
    ...(uses ? [`Asked for by ${uses}`] : []),
  ]);
};

const valueTable = (type: GraphQLNamedType): string =>
  isEnumType(type)
    ? table(
        ['value', 'meaning'],
        type
          .getValues()
          .map(({ name, description, deprecationReason }) => [
            `\`${name}\``,
            [description, deprecationOf(deprecationReason)].filter(Boolean).join(' '),
          ]),
      )
    : '';

const bodyOf = (type: GraphQLNamedType): string => {
  if (isUnionType(type)) return `One of ${shownTypes(type.getTypes().map(({ name }) => name))}.`;
  if (isInputObjectType(type)) return inputTable(Object.values(type.getFields()));
  if (isInterfaceType(type)) {
    const { objects } = schema.getImplementations(type);
    const names = objects.map(({ name }) => name).toSorted();
    return `${fieldTable(Object.values(type.getFields()))}\n\nImplemented by ${shownTypes(names)}.`;
  }
  if (isObjectType(type)) return fieldTable(Object.values(type.getFields()));
  return valueTable(type);
};

/** A type under its own heading, by which others link to it. */
export const typeSection = (type: GraphQLNamedType, level = '##', title = type.name): string =>
  [`${level} ${title} {#${type.name}}`, type.description ?? '', factsOf(type), bodyOf(type)]
    .filter(Boolean)
    .join('\n\n');

/** The pages of a list, with its edges: they are alike, and a row for each suffices. */
export const listTable = (types: readonly GraphQLNamedType[]): string =>
  table(
    ['type', 'fields'],
    types.filter(isObjectType).map((type) => [
      `\`${type.name}\`{#${type.name}}`,
      Object.values(type.getFields())
        .map((field) => `\`${field.name}\`: ${shownType(field.type)}`)
        .join(', '),
    ]),
  );

const typeNamed = (name: string): GraphQLNamedType => {
  const type = schema.getType(name);
  if (!type) throw new Error(`The graph has no type ${name}.`);
  return type;
};

/** A mutation: who may ask, what it takes, what is answered, and why it may be refused. */
export const mutationSection = (name: string): string => {
  const field = schema.getMutationType()?.getFields()[name];
  const mutation = allMutations().get(name);
  if (!field || !mutation) throw new Error(`The graph has no mutation ${name}.`);
  const typeName = name.slice(0, 1).toUpperCase() + name.slice(1);
  const payload = typeNamed(`${typeName}Payload`);
  const refusals = isUnionType(payload) ? payload.getTypes().filter(isRefusal) : [];
  const uses = usesOf(name);
  return [
    `## ${name} {#${name}}`,
    field.description ?? '',
    deprecationOf(field.deprecationReason),
    items([
      `Asked for by ${shownRoles(mutation.roles)}`,
      ...(typeof mutation.keyspace === 'string' ? [`One transaction of \`oi_${mutation.keyspace}\``] : []),
      ...(uses ? [`In ${uses}`] : []),
    ]),
    typeSection(typeNamed(`${typeName}Input`), '###'),
    typeSection(typeNamed(`${typeName}Done`), '###'),
    `### ${payload.name} {#${payload.name}}`,
    `${shownTypes([`${typeName}Done`])}, or a refusal: ${shownTypes(refusals.map((refusal) => refusal.name).toSorted())}.`,
  ]
    .filter(Boolean)
    .join('\n\n');
};

/** A field of the root from which reading begins. */
export const querySection = (name: string): string => {
  const field = schema.getQueryType()?.getFields()[name];
  if (!field) throw new Error(`The graph has no query ${name}.`);
  const admission = allPreviews().get(name);
  const uses = usesOf(name);
  return [
    `## ${name} {#${name}}`,
    field.description ?? '',
    deprecationOf(field.deprecationReason),
    items([
      `Answers ${shownType(field.type)}`,
      ...(admission ? [`Asked for by ${shownRoles(admission.roles)}`] : []),
      ...(uses ? [`In ${uses}`] : []),
    ]),
    field.args.length === 0
      ? ''
      : table(
          ['argument', 'type', 'meaning'],
          field.args.map((argument) => [
            `\`${argument.name}\``,
            shownType(argument.type),
            [argument.description, deprecationOf(argument.deprecationReason)].filter(Boolean).join(' '),
          ]),
        ),
  ]
    .filter(Boolean)
    .join('\n\n');
};
