import { getSchemaConfig, queryFromInfo } from '@pothos/plugin-drizzle';
import type { GraphQLResolveInfo } from 'graphql';
import type { LevelConfig } from '../data/read/relational-query/level.ts';
import { builder } from './builder.ts';
import type { GraphContext } from './context.ts';

/** Where below a field the rows are, and of which type when the field's own does not say. */
interface Place {
  readonly typeName?: string;
  readonly paths?: string[][];
}

/**
 * What a query asks of the rows that a field loads: columns and, level by level, edges. It also tells Pothos which fields
 * the rows will answer, so that those do not load them again. To be called for every parent.
 */
export const selectionOf = (
  context: GraphContext,
  info: GraphQLResolveInfo,
  columns: Readonly<Record<string, true>>,
  place: Place = {},
): LevelConfig => ({
  ...(queryFromInfo({ config: getSchemaConfig(builder), context, info, ...place, columns } as never) as LevelConfig),
  origin: `${info.parentType.name}.${info.fieldName}`,
  forResolver: true,
});
