/** Tries of something whose time is measured. */
const tries = 20;

/** How long some work takes, in milliseconds; the middle of 20 tries. */
export const medianMs = async (work: () => Promise<unknown>): Promise<number> => {
  const times: number[] = [];
  for (let time = 0; time < tries; time += 1) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return times.toSorted((one, other) => one - other)[Math.floor(tries / 2)] ?? 0;
};
