import { element } from './options.js';

const counted = (count, one) => `${count.toLocaleString('en-US')} ${one}${count === 1 ? '' : 's'}`;

const parts = ({ cost, keyspaces = {} }) => [
  cost &&
    `estimated ${counted(cost.estimated, 'object')} of ${cost.maximum.toLocaleString('en-US')}, ${counted(cost.actual, 'row')} read`,
  ...Object.entries(keyspaces).map(
    ([name, { statements, rows, ms, connections }]) =>
      `${name}: ${counted(statements, 'statement')}, ${counted(rows, 'row')}, ${ms} ms, ${counted(connections, 'connection')}`,
  ),
];

/** Shows who asked for the last answer, and what it cost in each keyspace. */
export const showCost = ({ name, role }, operation, extensions = {}) => {
  const told = [`${operation || 'The query'} as ${name}, ${role}`, ...parts(extensions)];
  const items = told.filter(Boolean).map((text) => element('span', {}, text));
  document.getElementById('tour-cost').replaceChildren(...items);
};
