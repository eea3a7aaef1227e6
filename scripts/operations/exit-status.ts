/** What the exit status of a command of operation says. docs/operations/environments.md tells operators. */
export const exitStatus = {
  done: 0,
  /** Nothing failed: a person must decide, or hand something over. */
  person: 1,
  /** A gate, or the service that was asked, is against it; or what was tried was taken back. */
  refused: 2,
  /** Something did not answer: the same command goes on. */
  remote: 3,
  /** It took longer than allowed: the same command goes on. */
  timeout: 4,
} as const;

/** One of them. */
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];
