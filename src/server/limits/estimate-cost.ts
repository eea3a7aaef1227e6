import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
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
import { maxRowsPerLevel } from '../../data/read/relational-query/batches.ts';
import { assumedListLength, listSizesOf, type Variables } from './list-sizes.ts';

/** The parts of a document that are executed together. */
interface Executed {
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** Where a selection stands: in objects of this type, so many of them, whose lists are so long. */
interface Place {
  readonly type: GraphQLCompositeType;
  readonly objects: number;
  readonly listLength: number;
}

/**
 * The most objects that an answer may hold. Each object costs 1, and so does each connection; a list multiplies what is
 * inside of it; scalars, and the edges around nodes, cost nothing. What the data path refuses at one level (more than
 * `maxRowsPerLevel` rows) is not counted. `@skip` and `@include` are taken as absent. The document must be valid and
 * within the limit of fields: it then has no cycles, and each field can be visited.
 */
export const estimateCost = (schema: GraphQLSchema, executed: Executed, variables: Variables): number => {
  const { operation, fragments } = executed;
  const sizes = listSizesOf(operation, variables);

  const ofField = (field: FieldNode, { type, objects, listLength }: Place): number => {
    const definition = isUnionType(type) ? undefined : type.getFields()[field.name.value];
    const target = definition && getNamedType(definition.type);
    if (!isCompositeType(target)) return 0;
    const isList = isListType(getNullableType(definition?.type));
    const length = isList ? (sizes.named(field) ?? listLength) : 1;
    const inner: Place = {
      type: target,
      objects: Math.min(objects * length, maxRowsPerLevel),
      listLength: target.name.endsWith('Connection') ? sizes.page(field) : assumedListLength,
    };
    const below = field.selectionSet ? ofSet(field.selectionSet, inner) : 0;
    return target.name.endsWith('Edge') ? below : inner.objects + below;
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
  return root ? ofSet(operation.selectionSet, { type: root, objects: 1, listLength: assumedListLength }) : 0;
};
