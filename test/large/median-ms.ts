/** Tries of something whose time is measured. */
const tries = 20;

const timeOf = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

const middleOf = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;

/** How long two kinds of work take, in milliseconds; the middle of 20 tries, in turn: what else the machine does meets both. */
export const mediansMs = async (one: () => Promise<unknown>, other: () => Promise<unknown>) => {
  const [times, otherTimes]: [number[], number[]] = [[], []];
  for (let time = 0; time < tries; time += 1) {
    times.push(await timeOf(one));
    otherTimes.push(await timeOf(other));
  }
  return [middleOf(times), middleOf(otherTimes)] as const;
};

/** How long some work takes, in milliseconds; the middle of 20 tries. */
export const medianMs = async (work: () => Promise<unknown>): Promise<number> => {
  const times: number[] = [];
  for (let time = 0; time < tries; time += 1) times.push(await timeOf(work));
  return middleOf(times);
};
