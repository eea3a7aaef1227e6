import { type DocumentNode, type GraphQLSchema, Kind, NoSchemaIntrospectionCustomRule, validate } from 'graphql';
import { costOf } from '../../src/server/limits/limit-cost.ts';
import { limits } from '../../src/server/limits/limits.ts';
import { parseWithinLimits } from '../../src/server/limits/parse-within-limits.ts';
import { documentIdOf, prefixOfIds } from '../contracts/persisted-documents.ts';
import type { ContractProblem } from '../contracts/problem.ts';
import type { ManifestOperation } from './manifest.ts';

const todo =
  'Correct the document in the client, have its compiler write the manifest anew, and import that. Nothing was written.';

/** What is wrong with one operation, as sentences that its name goes before. */
type Faults = readonly string[];

const faultsOfName = ({ name, type }: ManifestOperation, document: DocumentNode): Faults => {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (operations.length !== 1) return [`has ${operations.length} operations instead of one.`];
  const [found] = operations;
  const is = `${found?.operation} ${found?.name?.value ?? 'without a name'}`;
  return is === `${type} ${name}` ? [] : [`is called ${type} ${name}, and its document is ${is}.`];
};

const faultsOfDocument = (document: DocumentNode, schema: GraphQLSchema): Faults => {
  const invalid = validate(schema, document).map(({ message }) => `is not answered by this schema: ${message}`);
  if (invalid.length > 0) return invalid;
  const asksSchema = validate(schema, document, [NoSchemaIntrospectionCustomRule]).length > 0;
  // With sizes in variables, what is estimated here are pages of the default size: more is refused when it is asked.
  const cost = costOf(schema, document, null, {});
  return [
    ...(asksSchema ? ['asks for the schema itself, which production does not answer.'] : []),
    ...(cost > limits.cost.maximum
      ? [`may cost ${cost} ${limits.cost.unit}, and the limit is ${limits.cost.maximum}.`]
      : []),
  ];
};

const faultsOf = (operation: ManifestOperation, schema: GraphQLSchema): Faults => {
  const { id, body } = operation;
  if (documentIdOf(body) !== `${prefixOfIds}${id}`) return [`has the id ${id}, which is not the SHA-256 of its body.`];
  let document: DocumentNode;
  try {
    document = parseWithinLimits(body);
  } catch (failure) {
    return [`is refused: ${failure instanceof Error ? failure.message : String(failure)}`];
  }
  const misnamed = faultsOfName(operation, document);
  return misnamed.length > 0 ? misnamed : faultsOfDocument(document, schema);
};

/**
 * Why operations of a client cannot be answered by their ids: an id that is no hash, a document that this schema does not
 * answer or that is beyond a limit. What is imported is promised for as long as somebody has the client.
 */
export const checkManifest = (
  operations: readonly ManifestOperation[],
  schema: GraphQLSchema,
  file: string,
): ContractProblem[] =>
  operations.flatMap((operation) =>
    faultsOf(operation, schema).map((what) => ({ where: `${file} ${operation.name}`, what, todo })),
  );
