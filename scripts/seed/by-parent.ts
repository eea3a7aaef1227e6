/** Rows of an organization that name a row of another table, by its identifier. */
export const byParent = <Row extends { readonly orgId: string }>(
  rows: readonly Row[],
  orgId: string,
  parentOf: (row: Row) => string,
): ((id: string) => readonly Row[]) => {
  const groups = Map.groupBy(
    rows.filter((row) => row.orgId === orgId),
    parentOf,
  );
  return (id) => groups.get(id) ?? [];
};
