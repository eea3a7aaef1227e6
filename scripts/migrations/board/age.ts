const unitsMs = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1_000],
] as const;

/** A duration in its largest unit: `3 min`. */
export function durationOf(ms: number): string {
  const [unit, unitMs] = unitsMs.find(([, one]) => ms >= one) ?? (['s', 1_000] as const);
  return `${Math.floor(ms / unitMs)} ${unit}`;
}

/** How long ago something was. What lies ahead, by a clock that differs, is `0 s`. */
export const ageOf = (at: string, now: number): string => durationOf(Math.max(0, now - Date.parse(at)));
