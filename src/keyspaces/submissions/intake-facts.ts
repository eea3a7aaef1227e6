import type { GraphContext } from '../../graphql/context.ts';

/** Reads what decides whether an agency may ask a program for cover, past the viewer's eyes. Null where a row is not there. */
export const readIntakeFacts = async (
  { rulesDb }: Pick<GraphContext, 'rulesDb'>,
  { programId, producerId, classCodeIds }: IntakeIds,
) => {
  const { query } = rulesDb('global');
  const [program, producer, classCodes] = await Promise.all([
    query.programs.findFirst({ where: { id: programId }, with: { versions: true } }),
    query.producers.findFirst({
      where: { id: producerId },
      columns: { id: true },
      with: { licenses: true, appointments: true },
    }),
    query.classCodes.findMany({ where: { id: { in: [...new Set(classCodeIds)] } } }),
  ]);
  return program && producer ? { program, producer, classCodes } : null;
};

/** The rows that decide on it. */
interface IntakeIds {
  readonly programId: string;
  readonly producerId: string;
  readonly classCodeIds: readonly string[];
}

/** What decides whether an agency may ask a program for cover. */
export type IntakeFacts = NonNullable<Awaited<ReturnType<typeof readIntakeFacts>>>;
