// Fields of many types: columns that `written()` and `mutable()` of schema/columns.ts give a table, and a few more. A type
// whose table lacks the column does not compile.

/** A field builder of a table with a version. */
interface Versioned<Field> {
  exposeInt(column: 'version', options: { description: string }): Field;
}

/** A field builder of a table that knows this moment of every row. */
interface WithMoment<Column, Field> {
  expose(column: Column, options: { type: 'DateTime'; description: string }): Field;
}

/** A field builder of a table that knows this moment of some rows. */
interface WithLaterMoment<Column, Field> {
  expose(column: Column, options: { type: 'DateTime'; nullable: true; description: string }): Field;
}

/** The row's version. A change names the one that it read, and is refused when that is no longer the newest. */
export const version = <Field>(t: Versioned<Field>) =>
  t.exposeInt('version', { description: 'Grows with every change, so that a stale write can be refused.' });

/** When the row was written; the description says what that means for its type, where there is a better word. */
export const createdAt = <Field>(t: WithMoment<'createdAt', Field>, description = 'When it was recorded.') =>
  t.expose('createdAt', { type: 'DateTime', description });

/** When the row was last written. */
export const updatedAt = <Field>(t: WithMoment<'updatedAt', Field>, description = 'When it last changed.') =>
  t.expose('updatedAt', { type: 'DateTime', description });

/** When somebody decided on a request. */
export const decidedAt = <Field>(t: WithLaterMoment<'decidedAt', Field>) =>
  t.expose('decidedAt', {
    type: 'DateTime',
    nullable: true,
    description: 'When it was decided. Null while it is pending.',
  });
