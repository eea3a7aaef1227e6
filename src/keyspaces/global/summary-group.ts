import { builder } from '../../graphql/builder.ts';
import { edgeByKey, edgeOfGroup } from '../../graphql/edge-by-key.ts';
import { Carrier } from './carrier.ts';
import { LineOfBusiness } from './line-of-business.ts';
import { Producer } from './producer.ts';
import { Program } from './program.ts';
import { State } from './state.ts';

/** What the rows of a group have in common: its keys by their names, as columns hold them. */
export interface GroupShape {
  readonly keys: Readonly<Record<string, unknown>>;
}

/** The value of a key; null where the sum is not grouped by it. */
export const keyOf = ({ keys }: GroupShape, name: string): string | null => {
  const value = keys[name];
  return value === undefined || value === null ? null : String(value);
};

const notGrouped = 'Null unless the sum is grouped by it.';

/** What groups of all sums over policies, losses and submissions can have in common. */
export const SummaryGroup = builder.interfaceRef<GroupShape>('SummaryGroup').implement({
  description: 'Rows that are added up because they have something in common. What a sum is not grouped by is null.',
  fields: (t) => ({
    programId: t.id({
      nullable: true,
      description: `The identifier of the program that they are written under. ${notGrouped}`,
      resolve: (group) => keyOf(group, 'program'),
    }),
    program: t.field({
      type: Program,
      nullable: true,
      description: `The program that they are written under. ${notGrouped}`,
      resolve: (group, _, context, info) => edgeOfGroup('programs', keyOf(group, 'program'), context, info),
    }),
    carrierId: t.id({
      nullable: true,
      description: `The identifier of the carrier on whose paper they are. ${notGrouped}`,
      resolve: (group) => keyOf(group, 'carrier'),
    }),
    carrier: t.field({
      type: Carrier,
      nullable: true,
      description: `The carrier on whose paper they are. ${notGrouped}`,
      resolve: (group, _, context, info) => edgeOfGroup('carriers', keyOf(group, 'carrier'), context, info),
    }),
    producerId: t.id({
      nullable: true,
      description: `The identifier of the agency whose book they are in. ${notGrouped}`,
      resolve: (group) => keyOf(group, 'producer'),
    }),
    producer: t.field({
      type: Producer,
      nullable: true,
      description: `The agency whose book they are in. ${notGrouped}`,
      resolve: (group, _, context, info) => edgeOfGroup('producers', keyOf(group, 'producer'), context, info),
    }),
    stateCode: t.string({
      nullable: true,
      description: `The state that they are in, by postal code. ${notGrouped}`,
      resolve: (group) => keyOf(group, 'state'),
    }),
    state: t.field({
      type: State,
      nullable: true,
      description: `The state that they are in. ${notGrouped}`,
      resolve: (group, _, context, info) => edgeByKey('states', 'code', keyOf(group, 'state'), context, info),
    }),
    lineOfBusinessCode: t.string({
      nullable: true,
      description: `The code of the kind of insurance. ${notGrouped}`,
      resolve: (group) => keyOf(group, 'line_of_business'),
    }),
    lineOfBusiness: t.field({
      type: LineOfBusiness,
      nullable: true,
      description: `The kind of insurance. ${notGrouped}`,
      resolve: (group, _, context, info) =>
        edgeByKey('linesOfBusiness', 'code', keyOf(group, 'line_of_business'), context, info),
    }),
    policyYear: t.int({
      nullable: true,
      description: `The year in which the terms of the policies began. ${notGrouped}`,
      resolve: (group) => Number(keyOf(group, 'policy_year')) || null,
    }),
  }),
});
