import type { Keyspace } from '../../schema/keyspaces.ts';
import {
  type Attribute,
  attributesOf,
  crossings,
  databaseName,
  everyKeyspace,
  type Reference,
  references,
  tablesOf,
} from './entities.ts';

/** A picture as Markdown has it. */
export const mermaid = (lines: readonly string[]): string => ['```mermaid', ...lines, '```'].join('\n');

/** A column as a picture has it. */
export const attributeLine = ({ name, type, keys, nullable, values }: Attribute): string => {
  const notes = [values.join(', '), nullable ? 'or null' : ''].filter(Boolean).join('; ');
  return `    ${[type, name, keys.join(', '), notes && `"${notes}"`].filter(Boolean).join(' ')}`;
};

/** Mermaid's signs for how many rows may stand at each end. */
export const lineOf = ({ optional, unique }: Reference): string => `${optional ? '|o' : '||'}--${unique ? 'o|' : 'o{'}`;

/** The tables of a keyspace with their columns, and the references between them. */
export const erDiagram = (keyspace: Keyspace): string => {
  const tables = tablesOf(keyspace);
  const inside = references.filter(({ from, to }) => tables.includes(from) && tables.includes(to));
  return mermaid([
    'erDiagram',
    ...inside.map((one) => `  ${databaseName(one.to)} ${lineOf(one)} ${databaseName(one.from)} : ${one.name}`),
    ...tables.flatMap((name) => [`  ${databaseName(name)} {`, ...attributesOf(name).map(attributeLine), '  }']),
  ]);
};

/** Whom nearly every row names: arrows to them would hide the others. */
export const omnipresent: ReadonlySet<string> = new Set(['organizations', 'users', 'states']);

/** The references that cross keyspaces: a box for each keyspace, an arrow from each table to what it refers to. */
export const crossingDiagram = (): string => {
  const shown = crossings.filter(({ to }) => !omnipresent.has(to));
  const pairs = new Set(shown.map(({ from, to }) => `  ${databaseName(from)} --> ${databaseName(to)}`));
  const boxes = everyKeyspace.flatMap((keyspace) => {
    const names = tablesOf(keyspace).filter((name) => shown.some(({ from, to }) => from === name || to === name));
    return [`  subgraph oi_${keyspace}`, ...names.map((name) => `    ${databaseName(name)}`), '  end'];
  });
  return mermaid(['flowchart LR', ...boxes, ...pairs]);
};
