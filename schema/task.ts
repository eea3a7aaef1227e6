/** What is to be done about a subject. */
export const taskKind = {
  underwriting: 'A submission waits for an underwriter.',
  clearance: 'A business is entered that another agency may have entered before: it must be told apart.',
  adverse_action_notice: 'A declined applicant must be told in writing why.',
} as const;

/** Whose list a task is on, while nobody has it. */
export const taskQueue = {
  underwriting: 'The underwriters.',
  compliance: 'The compliance officers.',
} as const;

/** Whether a task is still to be done. */
export const taskStatus = {
  open: 'Still to be done.',
  done: 'Done, or no longer needed.',
} as const;
