import type { Plan } from './measure/rounds.ts';

/** How long each part of a run takes. */
export interface Lengths {
  readonly name: 'whole' | 'short';
  readonly near: Plan;
  readonly far: Plan;
  /** Null leaves the 100,000 policies out, which take minutes to make. */
  readonly large: Plan | null;
  /** Of changes, near and far: in answers, because each has rows of its own. */
  readonly changes: { readonly near: Plan; readonly far: Plan };
  /** How often each Worker is started. */
  readonly starts: number;
  /** Answers over which memory is looked at. */
  readonly memoryAnswers: number;
}

const connections = [1, 16];

/** What is published: about 75 minutes on two cores. */
const whole: Lengths = {
  name: 'whole',
  near: { rounds: 5, length: { seconds: 1.5 }, warmUp: { answers: 1_000 }, connections },
  far: { rounds: 3, length: { seconds: 1.5 }, warmUp: { answers: 300 }, connections },
  large: { rounds: 3, length: { seconds: 1.5 }, warmUp: { answers: 300 }, connections },
  changes: {
    near: { rounds: 5, length: { answers: 100 }, warmUp: { answers: 200 }, connections },
    far: { rounds: 3, length: { answers: 50 }, warmUp: { answers: 50 }, connections },
  },
  starts: 10,
  memoryAnswers: 100_000,
};

/** Tries everything but the large database: figures are coarse, what is counted is not. */
const short: Lengths = {
  name: 'short',
  near: { rounds: 2, length: { seconds: 0.3 }, warmUp: { answers: 40 }, connections },
  far: { rounds: 1, length: { seconds: 0.3 }, warmUp: { answers: 10 }, connections },
  large: null,
  changes: {
    near: { rounds: 2, length: { answers: 20 }, warmUp: { answers: 20 }, connections },
    far: { rounds: 1, length: { answers: 20 }, warmUp: { answers: 4 }, connections },
  },
  starts: 3,
  memoryAnswers: 500,
};

/** The lengths of a run: short ones when somebody asks for them. */
export const lengthsOf = (isShort: boolean): Lengths => (isShort ? short : whole);
