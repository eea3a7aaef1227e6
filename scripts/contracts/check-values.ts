import { isDeepStrictEqual } from 'node:util';
import type { ContractProblem } from './problem.ts';
import type { ReleaseDay } from './released-on.ts';
import {
  parseStoredValues,
  printStoredValues,
  releasedValuesFile,
  type StoredValue,
  type StoredValues,
} from './stored-values.ts';

type Difference = Pick<ContractProblem, 'what' | 'todo'>;

const isMissingIn =
  (names: readonly string[] = []) =>
  (name: string): boolean =>
    !names.includes(name);

const checkNames = (released: StoredValue, current: StoredValue): Difference[] => {
  const mayBeWritten = (current.enum ?? []).filter(isMissingIn(current.notYetWritten));
  return [
    ...mayBeWritten.filter(isMissingIn(released.enum)).map((name) => ({
      what: `may be written as "${name}", which the last release cannot read.`,
      todo: 'Let it be `notYetWritten` for one release, which then can.',
    })),
    ...(released.enum ?? []).filter(isMissingIn(current.enum)).map((name) => ({
      what: `is not read as "${name}" any more, and rows may hold it.`,
      todo: 'Leave the name, and let it be `notYetWritten` to retire it.',
    })),
  ];
};

const checkFields = (released: StoredValue, current: StoredValue): Difference[] => [
  ...(current.required ?? []).filter(isMissingIn(released.required)).map((field) => ({
    what: `demands the field "${field}", which rows of the last release may lack.`,
    todo: 'Let it be optional.',
  })),
  ...(released.required ?? []).filter(isMissingIn(Object.keys(current.properties ?? {}))).map((field) => ({
    what: `has no field "${field}" any more, which the last release demands.`,
    todo: 'Let it be optional for one release, and still write it; take it out of the next one.',
  })),
];

const checkKind = (released: StoredValue, current: StoredValue): Difference[] => {
  const kindOf = ({ type, pattern, anyOf }: StoredValue) => ({ type, pattern, anyOf });
  if (isDeepStrictEqual(kindOf(released), kindOf(current))) return [];
  return [
    {
      what: 'is another kind of value than in the last release.',
      todo: 'Put the new beside the old, under a name of its own, and let code read both.',
    },
  ];
};

const isValue = (part: boolean | StoredValue | undefined): part is StoredValue => typeof part === 'object';

/** What lies within a value, each part with its place. */
const partsOf = (value: StoredValue, place: string): (readonly [place: string, part: StoredValue])[] => [
  ...Object.entries(value.properties ?? {}).map(([name, part]) => [`${place}.${name}`, part] as const),
  ...(value.items ? [[`${place}[]`, value.items] as const] : []),
  ...(isValue(value.additionalProperties) ? [[`${place}.*`, value.additionalProperties] as const] : []),
];

const compare = (place: string, released: StoredValue, current: StoredValue): ContractProblem[] => {
  const differences = [
    ...checkKind(released, current),
    ...checkNames(released, current),
    ...checkFields(released, current),
  ];
  const before = new Map(partsOf(released, place));
  return [
    ...differences.map((difference) => ({ where: place, ...difference })),
    ...partsOf(current, place).flatMap(([name, part]) => {
      const releasedPart = before.get(name);
      return releasedPart ? compare(name, releasedPart, part) : [];
    }),
  ];
};

/**
 * Stored values that the last release could not read, although it still runs while this one comes; and those that rows hold
 * from before, and this one could not. A column that the last release does not have it does not read.
 */
export const checkValues = (released: StoredValues, current: StoredValues): ContractProblem[] =>
  Object.entries(current).flatMap(([place, value]) => {
    const before = released[place];
    return before ? compare(place, before, value) : [];
  });

const publish = 'Run make publish-schema, and commit it.';

/** The same by the file of released values. Before the first release it is just what the code reads. */
export const checkReleasedValues = (file: string, current: StoredValues, releasedOn: ReleaseDay): ContractProblem[] => {
  if (file === '') return [{ where: releasedValuesFile, what: 'is missing.', todo: publish }];
  if (releasedOn !== null) return checkValues(parseStoredValues(file), current);
  const isCurrent = file === printStoredValues(current);
  return isCurrent ? [] : [{ where: releasedValuesFile, what: 'is not what the code reads.', todo: publish }];
};
