import { readFile } from 'node:fs/promises';
import {
  type DirectiveNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  print,
  visit,
} from 'graphql';

const directiveOf = (text: string): DirectiveNode => {
  const [definition] = parse(`{ field ${text} }`).definitions;
  const [field] = definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [];
  const [directive] = field?.directives ?? [];
  if (!directive) throw new Error(`${text} is no directive.`);
  return directive;
};

const asksFor = (field: FieldNode, name: string): boolean =>
  field.selectionSet?.selections.some((inner) => inner.kind === Kind.FIELD && inner.name.value === name) ?? false;

/** What Relay calls an operation: by its module, with the kind at its end. */
const relayNameOf = (name: string, kind: OperationTypeNode): string =>
  `${name}${kind === OperationTypeNode.MUTATION ? 'Mutation' : 'Query'}`;

/**
 * One of the clients' documents as an application on Relay writes it: its pages are connections that Relay keeps, and the
 * field `caught` hands its errors to the screen. Both are for Relay alone: the server never sees these directives.
 */
export const relaySourceOf = async (file: string, caught?: string): Promise<{ name: string; text: string }> => {
  const document = parse(await readFile(`codegen/documents/${file}.graphql`, 'utf8'));
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const named = `${operation?.name?.value ?? ''}${caught ? 'Caught' : ''}`;
  const name = relayNameOf(named, operation?.operation ?? OperationTypeNode.QUERY);
  const changed = visit(document, {
    OperationDefinition: (node) => ({ ...node, name: { kind: Kind.NAME, value: name } }),
    Field: (field) => {
      // What tells Relay whether an object is of an interface: its compiler writes that itself, and takes it from nobody.
      if (field.alias?.value.startsWith('__')) return null;
      const added = [
        ...(asksFor(field, 'edges') ? [directiveOf(`@connection(key: "${name}_${field.name.value}")`)] : []),
        ...(field.name.value === caught ? [directiveOf('@catch')] : []),
      ];
      return added.length > 0 ? { ...field, directives: added } : undefined;
    },
  });
  return { name, text: print(changed) };
};
