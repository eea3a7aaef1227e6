import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What a document asks for when every fragment stands where it is spread. */
interface SelectionMeasure {
  /** Fields inside fields, the outermost counted. */
  readonly depth: number;
  readonly fields: number;
}

const nothing: SelectionMeasure = { depth: 0, fields: 0 };

const beside = (one: SelectionMeasure, other: SelectionMeasure): SelectionMeasure => ({
  depth: Math.max(one.depth, other.depth),
  fields: one.fields + other.fields,
});

/**
 * Measures all operations of a document. Each fragment is looked at once, however often it is spread: fragments that spread
 * the next one twice, a hundred in a row, take no longer than a hundred others.
 */
export const measureSelections = (document: DocumentNode): SelectionMeasure => {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const measured = new Map<string, SelectionMeasure>();

  const ofFragment = (name: string): SelectionMeasure => {
    const known = measured.get(name);
    if (known) return known;
    // A cycle ends here, and is refused by validation.
    measured.set(name, nothing);
    const measure = ofSet(fragments.get(name)?.selectionSet);
    measured.set(name, measure);
    return measure;
  };
  const ofSelection = (selection: SelectionNode): SelectionMeasure => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
    const inner = ofSet(selection.selectionSet);
    return selection.kind === Kind.FIELD ? { depth: inner.depth + 1, fields: inner.fields + 1 } : inner;
  };
  const ofSet = (set: SelectionSetNode | undefined): SelectionMeasure =>
    set ? set.selections.map(ofSelection).reduce(beside, nothing) : nothing;

  return document.definitions
    .map((definition) => (definition.kind === Kind.OPERATION_DEFINITION ? ofSet(definition.selectionSet) : nothing))
    .reduce(beside, nothing);
};
