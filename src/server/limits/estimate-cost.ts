import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { maxKeysPerStatement, maxRowsPerLevel } from '../../data/read/relational-query/batches.ts';
import { costOfField } from '../../graphql/field-cost.ts';
import { costWeights } from './limits.ts';
import { listSizesOf, type Variables } from './list-sizes.ts';

/** The parts of a document that are executed together. */
interface Executed {
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** The most that an answer may cost. */
interface Estimate {
  readonly cost: number;
  /** Whether it is another one with other variables. */
  readonly varies: boolean;
}

/** Where a selection stands: in objects of this type. */
interface Place {
  readonly type: GraphQLCompositeType;
  readonly objects: number;
  /** Whether no row can be among them twice. An edge to one object may lead from many objects to the same. */
  readonly distinct: boolean;
  /** Of a connection: the objects on its page. */
  readonly page: number;
}

type Definition = GraphQLField<unknown, unknown>;

const isConnection = ({ name }: GraphQLCompositeType): boolean => name.endsWith('Connection');
const isEdge = ({ name }: GraphQLCompositeType): boolean => name.endsWith('Edge');

/** The types of rows of several tables. */
const typesOfSeveralTables: readonly string[] = ['Node', 'TimelineRecord'];

/** Whether the objects of a type are rows of a table, or of several tables. */
const showsRows = (type: GraphQLCompositeType): boolean =>
  type.extensions.pothosDrizzleModel !== undefined || typesOfSeveralTables.includes(type.name);

const statementsFor = (parents: number): number => Math.ceil(parents / maxKeysPerStatement) * costWeights.statement;

/** The objects that a field of a page, such as `nodes`, leads to. */
const objectsOnPages = ({ objects, distinct, page }: Place): number =>
  distinct ? Math.min(objects * page, maxRowsPerLevel) : objects * page;

/** What it costs to find the objects that a field leads to, beside those themselves. */
const costOfFinding = (definition: Definition, { type, page }: Place, { type: parent, objects }: Place): number => {
  const { hiddenRows, hiddenStatements, hiddenCounts, lists } = costOfField(definition);
  const ofEach = hiddenRows + hiddenCounts * costWeights.count;
  const hidden = objects * ofEach + hiddenStatements * statementsFor(objects);
  // Of each further list are read the objects of a page, which then have no place there, and one more.
  if (isConnection(type)) return hidden + objects * (costWeights.page + (lists - 1) * (page + 1));
  if (isConnection(parent)) return definition.name === 'totalCount' ? objects * costWeights.count : 0;
  return hidden + (showsRows(type) && !isEdge(parent) ? statementsFor(objects) : 0);
};

/**
 * The most that an answer may cost, by `costWeights`: no answer holds more objects, and none reads more rows. A list
 * multiplies what is inside of it. A page of each of many parents is refused by the data path when it could come to more than
 * `maxRowsPerLevel` rows: no more are counted, unless the same parent may stand there many times. `@skip` and `@include` are
 * taken as absent. The document must be valid and within the limit of fields: it then has no cycles, and each field can be
 * visited.
 */
export const estimateCost = (schema: GraphQLSchema, executed: Executed, variables: Variables): Estimate => {
  const { operation, fragments } = executed;
  const sizes = listSizesOf(operation, variables);

  /** Where the selection inside of a field stands. */
  const placeInside = (field: FieldNode, definition: Definition, type: GraphQLCompositeType, place: Place): Place => {
    const { objects, distinct, type: parent } = place;
    if (!isListType(getNullableType(definition.type))) {
      const follows = isConnection(type) || isEdge(parent);
      return { type, objects, distinct: distinct && follows, page: isConnection(type) ? sizes.page(field) : 0 };
    }
    if (isConnection(parent)) return { type, objects: objectsOnPages(place), distinct, page: 0 };
    // Ids may be named twice.
    const named = sizes.named(field);
    if (named !== undefined) return { type, objects: objects * named, distinct: false, page: 0 };
    const { maxLength } = costOfField(definition);
    if (maxLength === undefined) throw new Error(`${parent.name}.${definition.name} does not say how long it can be.`);
    return { type, objects: objects * maxLength, distinct, page: 0 };
  };

  const ofField = (field: FieldNode, place: Place): number => {
    const definition = isUnionType(place.type) ? undefined : place.type.getFields()[field.name.value];
    const target = definition && getNamedType(definition.type);
    if (!definition || !isCompositeType(target)) return 0;
    const inside = placeInside(field, definition, target, place);
    const shown = isConnection(target) || isEdge(target) ? 0 : inside.objects * costWeights.object;
    const below = field.selectionSet ? ofSet(field.selectionSet, inside) : 0;
    return costOfFinding(definition, inside, place) + shown + below;
  };

  const ofSet = ({ selections }: SelectionSetNode, place: Place): number => {
    let sum = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        sum += ofField(selection, place);
        continue;
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      const type = fragment?.typeCondition ? schema.getType(fragment.typeCondition.name.value) : place.type;
      if (fragment && isCompositeType(type)) sum += ofSet(fragment.selectionSet, { ...place, type });
    }
    return sum;
  };

  const root = schema.getRootType(operation.operation);
  if (!root) return { cost: 0, varies: false };
  const place = { type: root, objects: 1, distinct: true, page: 0 };
  return { cost: costWeights.request + ofSet(operation.selectionSet, place), varies: sizes.varies };
};
