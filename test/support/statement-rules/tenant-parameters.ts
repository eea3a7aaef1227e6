/** The condition that pins a tenant by a bound value. */
const boundPin = /(?:\borg_id|\borganizations\.id)\s*=\s*(?=\?)/gi;

const insertion = /\binto\s+(?:\w+\.)?(\w+)\s*\(([^)]*)\)\s*values\s*/i;

const placeholdersBefore = (code: string, end: number): number => (code.slice(0, end).match(/\?/g) ?? []).length;

/** The place among the columns of an INSERT at which a row says whose it is; -1 when none does. */
const tenantColumnOf = (table: string, columns: string): number => {
  const tenantColumn = table.toLowerCase() === 'organizations' ? 'id' : 'org_id';
  return columns.split(',').findIndex((column) => column.trim().toLowerCase() === tenantColumn);
};

/** Where each value of an INSERT's rows begins, row by row. */
const valuesOfRows = (code: string, begin: number): number[][] => {
  const rows: number[][] = [];
  let depth = 0;
  for (let place = begin; place < code.length; place += 1) {
    const character = code[place];
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth === 0 && character !== undefined && /[a-z]/i.test(character)) break;
    if (character === '(' && depth === 1) rows.push([place + 1]);
    if (character === ',' && depth === 1) rows.at(-1)?.push(place + 1);
  }
  return rows;
};

/** Whether the rows that an INSERT adds say in a column of their own whose they are. */
export const insertSaysTenant = (code: string): boolean => {
  const [, table = '', columns = ''] = /\binto\s+(?:\w+\.)?(\w+)\s*\(([^)]*)\)/i.exec(code) ?? [];
  return tenantColumnOf(table, columns) >= 0;
};

/**
 * The numbers of the placeholders that name a tenant in a scanned statement. Null in a row of several that names it by
 * something else: then nobody can tell whether all name the same.
 */
export const tenantParameters = (code: string): (number | null)[] => {
  const pins = [...code.matchAll(boundPin)].map(({ index }) => placeholdersBefore(code, index));
  const [head, table = '', columns = ''] = insertion.exec(code) ?? [];
  const column = tenantColumnOf(table, columns);
  if (head === undefined || column < 0) return pins;
  const rows = valuesOfRows(code, code.indexOf(head) + head.length);
  if (rows.length < 2) return pins;
  const named = rows.map((values) => {
    const place = values[column] ?? code.length;
    return /^\s*\?/.test(code.slice(place)) ? placeholdersBefore(code, place) : null;
  });
  return [...pins, ...named];
};
