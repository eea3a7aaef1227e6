/** A repeatable source of choices: the same seed gives the same sequence on every machine. */
export interface Random {
  /** A fraction from 0 up to but not including 1. */
  next(): number;
  /** A whole number from the first to the last, both included. */
  between(first: number, last: number): number;
  /** One of the choices. */
  pick<Choice>(choices: readonly Choice[]): Choice;
  /** Whether something of this probability happens. */
  chance(probability: number): boolean;
}

/** The generator mulberry32 by Tommy Ettinger: 32 bits of state are plenty for test data. */
export const createRandom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    between: (first, last) => first + Math.floor(next() * (last - first + 1)),
    pick: (choices) => {
      const choice = choices[Math.floor(next() * choices.length)];
      if (choice === undefined) throw new Error('There is nothing to pick from.');
      return choice;
    },
    chance: (probability) => next() < probability,
  };
};

/** A seed made of several numbers; all of them matter. */
export const mixed = (...parts: readonly number[]): number =>
  parts.reduce((seed, part) => Math.floor(createRandom(Math.imul(seed ^ part, 0x9e3779b1)).next() * 4_294_967_296), 0);
