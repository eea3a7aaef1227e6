import type { tables } from '../../../../schema/tables.ts';
import type { GraphContext } from '../../../graphql/context.ts';

type Program = typeof tables.programs.$inferSelect;

/** Reads what decides whether an agency may ask a program for cover, past the viewer's eyes. */
export const readIntakeFacts = async (
  { rulesDb }: Pick<GraphContext, 'rulesDb'>,
  { program, producerId, classCodeIds }: AskedOf,
) => {
  const { query } = rulesDb('global');
  const [versions, licenses, appointments, classCodes] = await Promise.all([
    query.programVersions.findMany({ where: { programId: program.id } }),
    query.producerLicenses.findMany({ where: { producerId } }),
    query.producerAppointments.findMany({ where: { producerId } }),
    query.classCodes.findMany({ where: { id: { in: [...new Set(classCodeIds)] } } }),
  ]);
  return { program: { ...program, versions }, producer: { licenses, appointments }, classCodes };
};

/** Which program is asked, by whom, for cover of which classes. */
interface AskedOf {
  readonly program: Program;
  readonly producerId: string;
  readonly classCodeIds: readonly string[];
}

/** What decides whether an agency may ask a program for cover. */
export type IntakeFacts = Awaited<ReturnType<typeof readIntakeFacts>>;
