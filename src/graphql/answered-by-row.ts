import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import { defaultFieldResolver, type GraphQLFieldResolver } from 'graphql';

/** A selection that is the same whatever is asked: columns of the row, and edges that start from it. */
interface FixedSelection {
  readonly columns?: object;
  readonly with?: object;
}

type Row = Readonly<Record<string, unknown>>;

type HasAll = (row: Row) => boolean;

/** Which slots of its row a field is answered from, as the plugin for Drizzle has noted them; null when it did not say. */
const slotsOf = (extensions: PothosOutputFieldConfig<SchemaTypes>['extensions']): HasAll | null => {
  const selection = extensions?.pothosDrizzleSelect;
  // The plugin's own check of an edge's field.
  if (typeof selection === 'function') return (extensions?.pothosDrizzleLoaded as HasAll | undefined) ?? null;
  // Others than functions are what `select` takes.
  const { columns = {}, with: edges = {} } = (selection ?? {}) as FixedSelection;
  const names = [...Object.keys(columns), ...Object.keys(edges)];
  return (row) => names.every((name) => row[name] !== undefined);
};

const pluginName = 'answeredByRow';

/**
 * A field is answered from its row when the row holds what the field selects. The plugin for Drizzle looks up by path, for every
 * field of every row, whether a plan has loaded it; here each selection is made for all that is asked below it, so that a
 * row tells by itself. One that lacks something is loaded by that plugin, as ever.
 */
class AnsweredByRow<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    load: GraphQLFieldResolver<unknown, Types['Context'], object>,
    { kind, extensions, resolve = defaultFieldResolver }: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    const hasAll = kind === 'DrizzleObject' && extensions?.pothosDrizzleSelect ? slotsOf(extensions) : null;
    if (!hasAll) return load;
    return (row, args, context, info) =>
      hasAll(row as Row) ? resolve(row, args, context, info) : load(row, args, context, info);
  }
}

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      [pluginName]: AnsweredByRow<Types>;
    }
  }
}

SchemaBuilder.registerPlugin(pluginName, AnsweredByRow);

/** To be named before the plugin for Drizzle, whose look-up it stands before. */
export default pluginName;
