import * as z from 'zod';

/** An agency whose contract has ended. */
export const producerTerminated = z.object({
  producerId: z.string(),
  /** The first day on which the contract holds no more. */
  terminationDate: z.iso.date(),
  /** Whether its policies may be renewed all the same. */
  renewsAfterTermination: z.boolean(),
  /** Whether it earns commission all the same, on policies of its book. */
  earnsAfterTermination: z.boolean(),
});

/** Submissions of an agency whose contract has ended. */
export const producerRunningOff = z.object({
  producerId: z.string(),
  submissionIds: z.array(z.string()),
});
