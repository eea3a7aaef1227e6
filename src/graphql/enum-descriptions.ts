import { type GraphQLEnumType, type GraphQLEnumValue, type GraphQLSchema, isEnumType } from 'graphql';
import { builder } from './builder.ts';
import { labelOf } from './enum-label.ts';
import { badUserInput, quoted } from './errors.ts';
import { atMost, changingWithReleases, costing } from './field-cost.ts';
import { listBounds } from './list-bounds.ts';

const enumsOf = (schema: GraphQLSchema): GraphQLEnumType[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => isEnumType(type))
    .filter(({ name }) => !name.startsWith('__'))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));

const enumOf = (schema: GraphQLSchema, name: string): GraphQLEnumType => {
  const type = schema.getType(name);
  if (isEnumType(type) && !name.startsWith('__')) return type;
  throw badUserInput(`There is no enumeration ${quoted(name)}. Take the names of the schema.`, ['names']);
};

const EnumValueDescription = builder.objectRef<GraphQLEnumValue>('EnumValueDescription').implement({
  description: 'A value of an enumeration, as a screen shows it.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The value, as it is sent: `PRO_RATA`.' }),
    label: t.string({
      description: 'A few words of English for a menu or a column: `Pro rata`.',
      resolve: ({ name }) => labelOf(name),
    }),
    description: t.string({
      description: 'What it means, in a sentence: the one that the schema has.',
      resolve: ({ description }) => description ?? '',
    }),
    deprecationReason: t.string({
      nullable: true,
      description: 'Until when it is answered, and what to use instead. Null for one that stays.',
      resolve: ({ deprecationReason }) => deprecationReason ?? null,
    }),
  }),
});

const EnumDescription = builder.objectRef<GraphQLEnumType>('EnumDescription').implement({
  description: 'An enumeration of the schema, with the words for its values.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name in the schema: `CancellationMethod`.' }),
    description: t.string({
      description: 'What its values say, in a sentence: the one that the schema has.',
      resolve: ({ description }) => description ?? '',
    }),
    values: t.field({
      ...atMost(listBounds.enumValues),
      type: [EnumValueDescription],
      description: 'Its values, in the order of the schema.',
      resolve: (type) => [...type.getValues()],
    }),
  }),
});

builder.queryFields((t) => ({
  enums: t.field({
    type: [EnumDescription],
    description:
      'The enumerations with labels for their values: production answers no introspection, and a screen needs words. They change with a release alone, so a GET that asks for nothing else may be kept for an hour.',
    args: {
      names: t.arg.stringList({
        description:
          'These alone, in this order. Without it, all of them by their names. `BAD_USER_INPUT` for a name that no enumeration has.',
      }),
    },
    extensions: { ...costing({ maxLength: listBounds.enums }).extensions, ...changingWithReleases },
    resolve: (_, { names }, __, { schema }) => (names ? names.map((name) => enumOf(schema, name)) : enumsOf(schema)),
  }),
}));
