import { cut, type Line, line } from './lines.ts';
import type { ScreenName, State } from './state.ts';
import { offersNow } from './visible.ts';

const everywhere = ['i request', 'p plan', 'v drift', 'l log', '? keys', 'q quit', 'y command', 'R read'];

/** Whoever knows these two finds all others, and out. */
const always: ReadonlySet<string> = new Set(['? keys', 'q quit']);

const between = ' · ';

/** The keys of each screen, before those of all. */
const ofScreen: Readonly<Record<ScreenName, readonly string[]>> = {
  board: ['enter open', ...everywhere, '/ filter'],
  keyspace: ['esc back', 'tab SQL', ...everywhere],
  request: ['esc back', 'tab SQL', ...everywhere],
  plan: ['esc back', ...everywhere],
  drift: ['esc back', ...everywhere],
  log: ['esc back', ...everywhere],
  help: ['esc back', ...everywhere],
};

/** The keys that do something now. Those for which there is no room are in the help. */
export function footerLines(state: State, columns: number): Line[] {
  const { mode, filter, screens } = state;
  switch (mode.kind) {
    case 'confirm':
      return [line(' esc leaves it', { dim: true })];
    case 'filter':
      return [line(` /${filter}_`), line(' enter keeps it, esc shows all', { dim: true })];
    case 'copy':
      return [line(' Whose command? The key of an action, or y for this screen.'), ...actionLines(state, columns)];
    case 'normal':
      return [...actionLines(state, columns), line(` ${thatFit(ofScreen[screens[0]], columns - 2)}`, { dim: true })];
  }
}

function actionLines(state: State, columns: number): Line[] {
  const offers = offersNow(state);
  if (offers.length === 0) return [];
  return [line(cut(` ${offers.map(({ key, label }) => `${key} ${label}`).join(between)}`, columns), { bold: true })];
}

/** The words that there is room for, in their order: those that lead on from anywhere before the others. */
function thatFit(words: readonly string[], width: number): string {
  let chosen = words.filter((word) => always.has(word));
  for (const word of words.filter((one) => !always.has(one))) {
    const more = words.filter((one) => one === word || chosen.includes(one));
    if (more.join(between).length > width) break;
    chosen = more;
  }
  return chosen.join(between);
}
