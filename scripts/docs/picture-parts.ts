import type { Keyspace } from '../../schema/keyspaces.ts';
import { keyspaceDatabases } from '../../schema/keyspaces.ts';
import { keyspaceOf } from '../../schema/lookup.ts';
import type { TableName } from '../../schema/tables.ts';
import { attributesOf, crossings, databaseName, type Reference, references, tablesOf } from './entities.ts';
import { attributeLine, lineOf, mermaid, omnipresent } from './er-diagram.ts';

/** More boxes than this around one table hide it: the page's own tables have them all. */
const mostNeighbours = 9;

/** A box; one of another keyspace says which. */
const box = (name: TableName, home: Keyspace): string => {
  const keyspace = keyspaceOf(name);
  const own = databaseName(name);
  return keyspace === home ? own : `${own}["${keyspaceDatabases[keyspace]}.${own}"]`;
};

/** A table with the columns by which its rows are found and refer to others: all of them would not be readable. */
const keyedBox = (name: TableName, home: Keyspace): string[] => {
  const attributes = attributesOf(name).filter(({ keys }) => keys.length > 0);
  const lines = attributes.map((attribute) => attributeLine({ ...attribute, values: [] }));
  return [`  ${box(name, home)} {`, ...lines, '  }'];
};

const arrow = (one: Reference): string =>
  `  ${databaseName(one.to)} ${lineOf(one)} ${databaseName(one.from)} : ${one.name}`;

/** Tables with their keys, what they refer to around them, and the references between all of these. */
export const partPicture = (shown: readonly TableName[], home: Keyspace): string => {
  const leaving = references.filter(
    ({ from, to }) => shown.includes(from) && (shown.includes(to) || !omnipresent.has(to)),
  );
  const around = [...new Set(leaving.map(({ to }) => to))].filter((name) => !shown.includes(name));
  return mermaid([
    'erDiagram',
    ...shown.flatMap((name) => keyedBox(name, home)),
    ...around.map((name) => `  ${box(name, home)}`),
    ...leaving.map(arrow),
  ]);
};

/** One table with what it refers to, and what refers to it; null where there is nothing around it. */
export const neighbourPicture = (name: TableName): string | null => {
  const home = keyspaceOf(name);
  const near = references.filter(
    ({ from, to }) => (from === name && !omnipresent.has(to)) || (to === name && !omnipresent.has(name)),
  );
  const neighbours = new Set(near.flatMap(({ from, to }) => [from, to]).filter((one) => one !== name));
  if (neighbours.size === 0) return null;
  const drawn = new Set([...neighbours].slice(0, mostNeighbours));
  const lines = near.filter(({ from, to }) => [from, to].every((one) => one === name || drawn.has(one)));
  return mermaid([
    'erDiagram',
    ...keyedBox(name, home),
    ...[...drawn].map((one) => `  ${box(one, home)}`),
    ...lines.map(arrow),
  ]);
};

/** All tables of a keyspace without their columns. */
export const outlinePicture = (keyspace: Keyspace): string => {
  const shown = tablesOf(keyspace);
  const inside = references.filter(
    ({ from, to }) => shown.includes(from) && shown.includes(to) && !omnipresent.has(to),
  );
  const alone = shown.filter((name) => !inside.some(({ from, to }) => from === name || to === name));
  return mermaid(['erDiagram', ...inside.map(arrow), ...alone.map((name) => `  ${databaseName(name)}`)]);
};

/** The keyspaces, with how many references lead from each to another; those that nearly every row has are left out. */
export const keyspacePicture = (): string => {
  const pairs = crossings
    .filter(({ to }) => !omnipresent.has(to))
    .map(({ from, to }) => [keyspaceOf(from), keyspaceOf(to)].map((keyspace) => keyspaceDatabases[keyspace]));
  const counted = Object.entries(Object.groupBy(pairs, ([from, to]) => `${from} ${to}`));
  return mermaid([
    'flowchart LR',
    ...counted.map(([pair, all]) => `  ${pair.replace(' ', ` -->|${all?.length ?? 0}| `)}`),
  ]);
};
