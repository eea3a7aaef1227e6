import { getSchemaConfig } from '@pothos/plugin-drizzle';
import { type Node, NodeAdapter, type QueryVisitor, type SelectFn } from '@pothos/selection-mapper';
import type { TableRelationalConfig } from 'drizzle-orm';
import type { GraphQLField, GraphQLNamedType } from 'graphql';
import type { LevelConfig } from '../data/read/relational-query/level.ts';
import { builder } from './builder.ts';

/** What a field selects as Pothos keeps it: columns and edges, or a function that asks for what is selected below. */
type FieldSelection = LevelConfig | SelectFn<LevelConfig> | undefined;

/**
 * How selections of the graph become levels of a relational query: the rules of Pothos' plugin for Drizzle, as far as this
 * schema goes, for its own planner. The plugin plans anew for every parent and request, and hands out no plan to keep.
 */
export class TableAdapter extends NodeAdapter<TableRelationalConfig, LevelConfig> {
  readonly #config = getSchemaConfig(builder);

  modelFor(type: GraphQLNamedType): TableRelationalConfig | undefined {
    return type.extensions.pothosDrizzleTable as TableRelationalConfig | undefined;
  }

  typeSelection(type: GraphQLNamedType): LevelConfig | undefined {
    const selection = type.extensions.pothosDrizzleSelect as LevelConfig | true | undefined;
    return selection === true ? {} : selection || undefined;
  }

  fieldSelection(field: GraphQLField<unknown, unknown>): FieldSelection {
    return field.extensions.pothosDrizzleSelect as FieldSelection;
  }

  visitQuery(
    { columns, with: edges = {}, ...given }: LevelConfig,
    model: TableRelationalConfig,
    visit: QueryVisitor<TableRelationalConfig, LevelConfig>,
  ): void {
    for (const [name, value] of Object.entries(edges)) {
      if (!value) continue;
      const target = this.#config.relations[model.relations[name]?.targetTableName ?? ''];
      if (!target) throw new Error(`Unknown edge ${model.name}.${name}.`);
      visit.relation(name, target, value === true ? {} : value);
    }
    visit.args(given);
    if (columns) for (const name of Object.keys(columns).filter((column) => columns[column])) visit.column(name);
    else visit.allColumns();
  }

  toQuery({ model, args, columns, relations }: Node<TableRelationalConfig>): LevelConfig {
    const keys = this.#config.getPrimaryKey(model.name).map((column) => this.#config.columnToTsName(column));
    const edges = [...relations].map(([name, target]) => [name, this.toQuery(target)]);
    return {
      ...args,
      ...(columns && { columns: Object.fromEntries([...columns, ...keys].map((name) => [name, true])) }),
      with: Object.fromEntries(edges),
    };
  }
}
