import { and, type SQL } from 'drizzle-orm';
import { columnOf, tableOf } from '../../../../schema/lookup.ts';
import { build, type Text } from '../../wire/drizzle.ts';
import { type Visibility, visibleRows } from '../visibility.ts';
import { type Branch, fieldsIn } from './branch.ts';
import { limitPart, textOfPart, visiblePart } from './known-texts.ts';
import type { RowsRequest } from './level.ts';

/** The limit of as many rows as there are: in a union an order counts only together with one. */
const everyRow = Number.MAX_SAFE_INTEGER;

/** A further condition of a branch, and as a part of its text. */
export interface Condition {
  readonly sql: SQL;
  readonly part: Text;
}

/** The rows of a request that the viewer sees and that a further condition finds. */
export const rowsBranch = (
  { table, columns, where, orderBy, limit }: RowsRequest,
  visibility: Visibility,
  condition?: Condition,
  ignoredIndexes: readonly string[] = [],
): Branch => ({
  what: `${[...columns].join()} of ${table} without ${ignoredIndexes}`,
  put: (place) => {
    const mostRows = limit ?? (orderBy && place ? everyRow : undefined);
    return {
      parts: [
        visiblePart(table, visibility),
        ...(condition ? [condition.part] : []),
        textOfPart(where),
        textOfPart(orderBy),
        limitPart(mostRows),
      ],
      build: () => {
        const fields = Object.fromEntries([...columns].map((name) => [name, columnOf(tableOf(table), name)]));
        const query = build
          .select(fieldsIn(place, fields))
          .from(tableOf(table), ignoredIndexes.length === 0 ? undefined : { ignoreIndex: [...ignoredIndexes] })
          .where(and(visibleRows(table, visibility), condition?.sql, where))
          .$dynamic();
        if (orderBy) query.orderBy(orderBy);
        if (mostRows !== undefined) query.limit(mostRows);
        return query;
      },
    };
  },
});
