/** From each status, the statuses that may follow it directly. */
export type Transitions<Status extends string> = Readonly<Record<Status, readonly Status[]>>;

/** Whether one status may follow another directly. */
export const mayBecome = <Status extends string>(transitions: Transitions<Status>, from: Status, to: Status): boolean =>
  transitions[from].includes(to);

/** The statuses that may become another one directly. */
export const leadingTo = <Status extends string>(transitions: Transitions<Status>, to: Status): Status[] =>
  // Object.keys loses the literal names; the record's type still holds them.
  (Object.keys(transitions) as Status[]).filter((from) => mayBecome(transitions, from, to));

/** Whether one status can follow another in any number of steps. Every status is reachable from itself. */
export const isReachable = <Status extends string>(
  transitions: Transitions<Status>,
  from: Status,
  to: Status,
): boolean => {
  const seen = new Set<Status>([from]);
  // Iterating over a set includes the values that are added meanwhile.
  for (const status of seen) for (const next of transitions[status]) seen.add(next);
  return seen.has(to);
};

/** Whether a history begins with one of the first statuses, and every transition in it is allowed. */
export const isHistory = <Status extends string>(
  transitions: Transitions<Status>,
  firstStatuses: readonly Status[],
  history: readonly Status[],
): boolean =>
  history.every((status, index) => {
    const before = history[index - 1];
    return before === undefined ? firstStatuses.includes(status) : mayBecome(transitions, before, status);
  });
