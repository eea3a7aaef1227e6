import type { State } from './state.ts';

/** Between two looks, in milliseconds: while something changes by itself, and else. */
export const pollMs = { moving: 3_000, still: 30_000 } as const;

/** When to look again; null while a run looks, or a look is under way. */
export function nextLookMs({ reading, running, isReading }: State): number | null {
  if (running.run !== null || isReading) return null;
  return reading?.moves ? pollMs.moving : pollMs.still;
}
