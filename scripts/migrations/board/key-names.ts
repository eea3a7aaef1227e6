import type { Key } from 'ink';

const named = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['pageUp', 'page-up'],
  ['pageDown', 'page-down'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['escape', 'escape'],
  ['tab', 'tab'],
  ['backspace', 'backspace'],
  // What most terminals send for the backspace key.
  ['delete', 'backspace'],
] as const satisfies readonly (readonly [keyof Key, string])[];

/** What a terminal sends for keys that have a name, when it comes within a longer string. */
const controls: Readonly<Record<string, string>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\u001b': 'escape',
  '\u007f': 'backspace',
  '\b': 'backspace',
  '\u0003': 'ctrl-c',
};

/** The keys of one input. Those that were pressed fast, or pasted, come together as one string: each of them counts. */
export function keysOf(input: string, key: Pick<Key, 'ctrl' | 'meta' | (typeof named)[number][0]>): string[] {
  if (key.ctrl) return [`ctrl-${input}`];
  const name = named.find(([flag]) => key[flag])?.[1];
  if (name !== undefined) return [name];
  const keys = [...input].map((character) => controls[character] ?? character);
  // Escape, and at once another key, look like that key with Alt.
  return key.meta ? ['escape', ...keys] : keys;
}
