import type * as z from 'zod';
import { canHold } from '../../../schema/codes.ts';
import type { Keyspace } from '../../../schema/keyspaces.ts';
import { builder } from '../builder.ts';
import type { GraphContext } from '../context.ts';
import { badUserInput } from '../errors.ts';
import { admissionTo, admitted } from './admission.ts';
import { commonRefusals, invalidInput } from './common-refusals.ts';
import type { AnyMutation, Mutation, MutationContext } from './definition.ts';
import { hashArguments } from './hash-arguments.ts';
import { type InputFields, type InputValues, inputKinds, inputType, objectSchema } from './input.ts';
import { payloadType } from './payload.ts';
import type { Refusal } from './refusal.ts';
import { type MutationAnswer, MutationRun } from './run-mutation.ts';

/** Characters of an idempotency key, at most: as many as its column holds. */
const maxKeyLength = 128;

const mutations = new Map<string, AnyMutation>();

/** All mutations of the graph, by their names. */
export const allMutations = (): ReadonlyMap<string, AnyMutation> => mutations;

const answerTo = async (
  name: string,
  mutation: AnyMutation,
  schema: z.ZodType<InputValues<InputFields>>,
  { input, idempotencyKey: key }: { readonly input: unknown; readonly idempotencyKey: string },
  context: GraphContext,
): Promise<MutationAnswer | Refusal> => {
  const viewer = admitted(name, admissionTo(mutation), context);
  if (key === '' || key.length > maxKeyLength || !canHold('globalIdempotencyKeys', 'key', key)) {
    throw badUserInput('An idempotency key is 1 to 128 printable ASCII characters, such as a UUID.', [
      'idempotencyKey',
    ]);
  }
  const { data, error } = schema.safeParse(input);
  if (error) {
    const [issue] = error.issues;
    return invalidInput(issue?.message ?? '', ...(issue?.path ?? []).map(String));
  }
  const { orgId, userId: callerId } = viewer;
  const keyspace = typeof mutation.keyspace === 'function' ? mutation.keyspace(data) : mutation.keyspace;
  const ticket = { keyspace, orgId, callerId, key, mutation: name, argumentsHash: hashArguments(input) };
  // The viewer is there, as `admitted` has found out.
  const mutationContext = context as MutationContext;
  const asked = { viewer, answerTo: { callerId, key }, today: context.today };
  const answer = await new MutationRun(mutation, ticket, mutationContext, asked).answer(data);
  return answer.outcome.kind === 'refused' ? answer.outcome.refusal : answer;
};

/**
 * Adds a mutation to the graph, with its input, its payload and its refusals. A retry with the same key gives the same
 * outcome; the change is one transaction, with its audit entries and its events.
 */
export const defineMutation = <Name extends Keyspace, const Fields extends InputFields, Relied extends object>(
  name: string,
  definition: Mutation<Name, Fields, Relied>,
): void => {
  // What the definition takes and gives was checked above; from here on all mutations are alike.
  const mutation = definition as unknown as AnyMutation;
  mutations.set(name, mutation);
  const typeName = name.slice(0, 1).toUpperCase() + name.slice(1);
  const fields = mutation.input(inputKinds);
  const schema = objectSchema(fields);
  const Input = inputType(`${typeName}Input`, `What \`${name}\` takes.`, fields);
  const Payload = payloadType(typeName, mutation.changed, [...commonRefusals, ...mutation.refusals]);
  builder.mutationField(name, (t) =>
    t.field({
      type: Payload,
      description: mutation.description,
      args: {
        input: t.arg({ type: Input, required: true, description: 'What is to be done.' }),
        idempotencyKey: t.arg.string({
          required: true,
          description:
            'Chosen by the caller for each thing that is to be done, such as a UUID: asking again with it gives the same outcome, and does nothing twice.',
        }),
      },
      resolve: (_, args, context) => answerTo(name, mutation, schema, args, context),
    }),
  );
};
