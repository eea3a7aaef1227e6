/** The questions that are measured, from the smallest to the largest. */
const questionNames = [
  'policy-by-id',
  'invoices-counted',
  'policies-page',
  'connections-nested',
  'claim-file',
  'five-by-hundred',
] as const;

export type QuestionName = (typeof questionNames)[number];

/** The changes that are measured. */
export const mutationNames = ['record-payment', 'bind-quote'] as const;

export type MutationName = (typeof mutationNames)[number];

/** The operations that are measured. */
export const operationNames = [...questionNames, ...mutationNames] as const;

export type OperationName = QuestionName | MutationName;

/** What a request names its document by. */
export interface AskedDocument {
  readonly query?: string;
  readonly documentId?: string;
}

/** The operation that a text is, by the name that it gives itself: `query PolicyById(` is `policy-by-id`. */
const operationOfText = (text: string): OperationName | undefined => {
  const [, name = ''] = /^(?:query|mutation) (\w+)/.exec(text) ?? [];
  const file = name.replaceAll(/\B[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
  return operationNames.find((one) => one === file);
};

/** Finds the operation that a request asks for; of persisted documents there is one, the claim file. */
export const operationFinder = (claimFileId: string): ((asked: AskedDocument) => OperationName | undefined) => {
  const known = new Map<string, OperationName | undefined>([[claimFileId, 'claim-file']]);
  return ({ documentId, query = '' }) => {
    const key = documentId ?? query;
    if (!known.has(key)) known.set(key, operationOfText(query));
    return known.get(key);
  };
};

/** Whether an operation changes something. */
export const isMutation = (name: OperationName): name is MutationName =>
  mutationNames.some((mutation) => mutation === name);
