import { type DocumentNode, Kind, print, type SelectionNode, type SelectionSetNode } from 'graphql';

const nameOf = (selection: SelectionNode): string => {
  if (selection.kind === Kind.FRAGMENT_SPREAD) throw new Error('A fragment is spread: compare it by hand.');
  if (selection.kind === Kind.INLINE_FRAGMENT) return `... on ${selection.typeCondition?.name.value}`;
  const given = (selection.arguments ?? []).map((argument) => print(argument)).toSorted();
  return `${selection.alias?.value ?? ''}:${selection.name.value}(${given.join(', ')})`;
};

/** Every selection of a document by its way from the root: types, response names, fields and arguments. */
const selectionsOf = (document: DocumentNode): Set<string> => {
  const found = new Set<string>();
  const walk = (set: SelectionSetNode | undefined, above: string) => {
    for (const selection of set?.selections ?? []) {
      const here = `${above}/${nameOf(selection)}`;
      found.add(here);
      if (selection.kind !== Kind.FRAGMENT_SPREAD) walk(selection.selectionSet, here);
    }
  };
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) walk(definition.selectionSet, '');
  }
  return found;
};

/** What the second document asks for and the first does not answer: nothing where the first can stand for it. */
export const notCovered = (answering: DocumentNode, asking: DocumentNode): string[] => {
  const answered = selectionsOf(answering);
  return [...selectionsOf(asking)].filter((selection) => !answered.has(selection));
};
