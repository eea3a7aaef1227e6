/** What a document is. */
export const documentKind = {
  declarations: 'The declarations page: who is insured for what, from when to when, and for which premium.',
  form: 'A form of the contract, as it is printed for everybody.',
} as const;

/** Whether a document holds. */
export const documentStatus = {
  issued: 'It is out, and part of the contract.',
  superseded: 'A later one has taken its place.',
} as const;
