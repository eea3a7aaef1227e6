import { basename } from 'node:path';
import {
  type DocumentNode,
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
  type ValidationRule,
  validate,
} from 'graphql';
import type { ContractProblem } from './problem.ts';

/** A document of a client as its file has it. */
export interface ClientDocument {
  /** By its path from the root folder. */
  readonly file: string;
  readonly text: string;
}

/** `PolicyFile` and `policy-file.graphql`: each word of the one begins with a capital, and of the other with a hyphen. */
const fileNameOf = (operation: string): string =>
  `${operation.replaceAll(/(?<!^)([A-Z])/g, '-$1').toLowerCase()}.graphql`;

/** A document is found by its file, and named by its operation in logs and statistics: both have the same name. */
const checkName = ({ file }: ClientDocument, document: DocumentNode): ContractProblem[] => {
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const names = operations.flatMap((operation) => ('name' in operation && operation.name?.value) || []);
  const [name] = names;
  if (operations.length !== 1 || name === undefined) {
    const what = `has ${operations.length} operations, ${names.length} of them with a name.`;
    return [{ where: file, what, todo: 'Write one operation a file, and name it as its file.' }];
  }
  if (fileNameOf(name) === basename(file)) return [];
  const todo = `Name the file ${fileNameOf(name)}, or the operation as its file.`;
  return [{ where: file, what: `holds the operation ${name}.`, todo }];
};

/** Whether each object of a type that a selection is made of has its `id`; fragments on other types add nothing to that. */
const selectsId = ({ selections }: SelectionSetNode, type: GraphQLCompositeType, document: DocumentNode): boolean =>
  selections.some((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value === 'id' && !selection.alias;
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : document.definitions.find(
            (definition) =>
              definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value,
          );
    if (fragment?.kind !== Kind.INLINE_FRAGMENT && fragment?.kind !== Kind.FRAGMENT_DEFINITION) return false;
    const condition = fragment.typeCondition?.name.value ?? type.name;
    return condition === type.name && selectsId(fragment.selectionSet, type, document);
  });

/** Without its `id`, a client's cache holds an object twice, and Relay's compiler finds no document that answers its own. */
const objectsHaveIds: ValidationRule = (context) => ({
  Field: (field) => {
    const type = getNamedType(context.getType());
    if (!field.selectionSet || !(isObjectType(type) || isInterfaceType(type)) || !type.getFields().id) return;
    if (selectsId(field.selectionSet, type, context.getDocument())) return;
    context.reportError(
      new GraphQLError(`${field.alias?.value ?? field.name.value} selects a ${type.name} without its id`, {
        nodes: field,
      }),
    );
  },
});

/** What a client's cache, or whoever looks for an operation, would stumble over. */
export const checkClientDocuments = (documents: readonly ClientDocument[], schema: GraphQLSchema): ContractProblem[] =>
  documents.flatMap((document) => {
    const parsed = parse(document.text);
    const withoutId = validate(schema, parsed, [objectsHaveIds]).map(({ message, locations }) => ({
      where: `${document.file}:${locations?.[0]?.line}`,
      what: `${message}.`,
      todo: 'Select the id of every object that has one, under its own name.',
    }));
    return [...checkName(document, parsed), ...withoutId];
  });
