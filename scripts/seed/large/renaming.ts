/** The SQL expressions by which copied rows get other ids, numbers and texts, where these must be unique. */
export interface Renaming {
  /** A copied row's organization. */
  readonly orgId: string;
  /** The identifier `id` of a copied row. */
  identifier(id: string): string;
  /** A number that people read, such as `HPGL-2026-000005`. */
  number(column: string): string;
  /** Any other text that must or should differ. */
  text(column: string): string;
}

/** Offset of the random part of an identifier, after its prefix, the underscore and the ULID's time. */
const chanceBegins = 'pol_01KZNZJBN0'.length + 1;

const list = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

/** Replaces the first six random characters of identifiers with these prefixes, except for those in `kept`. */
export const renamedIdentifiers =
  (prefixes: readonly string[], kept: readonly string[], six: string) =>
  (id: string): string => {
    const renamed = `CONCAT(LEFT(${id}, ${chanceBegins - 1}), ${six}, SUBSTRING(${id}, ${chanceBegins + 6}))`;
    const concerned = `SUBSTRING(${id}, 4, 1) = '_' AND LEFT(${id}, 3) IN (${list(prefixes)})`;
    const stays = kept.length > 0 ? ` AND ${id} NOT IN (${list(kept)})` : '';
    return `IF(${concerned}${stays}, ${renamed}, ${id})`;
  };

/** Whether a column contains an identifier, or may contain one: who numbers a check may be a payer without a row. */
const isIdentifier = (column: string): boolean => column === 'id' || column.endsWith('_id') || column === 'numbered_by';

/** The expression for a column of the copy. */
export const copiedColumn = (table: string, column: string, renaming: Renaming): string => {
  const original = `t.\`${column}\``;
  if (column === 'org_id') return `'${renaming.orgId}'`;
  // Sealed values can only be opened in the row that they were sealed for, so the copy has none, and none is found by it.
  if (column.endsWith('_sealed') || column === 'seal_key_id' || column === 'fein_hash') return 'NULL';
  if (table === 'organizations' && column === 'id') return `'${renaming.orgId}'`;
  if (table === 'api_keys' && column === 'key_hash') return `SHA2(CONCAT(${original}, '${renaming.orgId}'), 256)`;
  if (table === 'gl_accounts' && column === 'name') return copiedAccountName(original, renaming);
  if (column === 'storage_path') return `CONCAT('documents/', ${renaming.identifier('t.`id`')}, '.pdf')`;
  if (isIdentifier(column)) return renaming.identifier(original);
  if (column === 'number' || column === 'policy_number') return renaming.number(original);
  if (column === 'external_reference' || (table === 'insureds' && /^(name|name_key|clearance_key)$/.test(column)))
    return renaming.text(original);
  return original;
};

/** `{entity}:{id}:{account}`: the identifier in the middle is renamed like any other, and the organization's too. */
const copiedAccountName = (name: string, { orgId, identifier }: Renaming): string => {
  const entity = `SUBSTRING_INDEX(${name}, ':', 1)`;
  const id = `SUBSTRING_INDEX(SUBSTRING_INDEX(${name}, ':', 2), ':', -1)`;
  const account = `SUBSTRING_INDEX(${name}, ':', -1)`;
  return `CONCAT_WS(':', ${entity}, IF(LEFT(${id}, 4) = 'org_', '${orgId}', ${identifier(id)}), ${account})`;
};
