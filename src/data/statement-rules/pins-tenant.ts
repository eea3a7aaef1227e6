import { tablesNamed } from './tables-named.ts';

/** Reads of the sweep and of API keys are found by an index that no tenant leads: the two exceptions of the design. */
const unpinnedByDesign =
  /\bfrom\s+\w+_outbox_events\s+where\b[\s\S]*\bdelivered_at\s+is\s+null|\bfrom\s+api_keys\s+where\s+\(?(?:api_keys\.)?key_hash\s*=\s*\?/i;

const pin = /(?:\borg_id|\borganizations\.id)\s*=\s*(?:\?|\w+\.org_id|'')/gi;

/** A pin beside OR is one of several ways to find a row, and holds nothing fast. */
const optionalPin =
  /(?:\borg_id|\borganizations\.id)\s*=\s*\?\s*\)*\s*or\b|\bor\s*\(*\s*(?:\w+\.)?(?:org_id|organizations\.id)\s*=\s*\?/i;

/** Each subquery names its tables anew, and must pin them anew. */
const branchIsPinned = (code: string): boolean => {
  const tenantTables = tablesNamed(code).filter(({ tenant }) => tenant).length;
  return (code.match(pin) ?? []).length >= tenantTables;
};

/** An inserted row says in a column of its own whose it is. */
const insertSaysTenant = (code: string): boolean => {
  const [, table = '', columns = ''] = /\binto\s+(?:\w+\.)?(\w+)\s*\(([^)]*)\)/i.exec(code) ?? [];
  const tenantColumn = table.toLowerCase() === 'organizations' ? 'id' : 'org_id';
  return columns.split(',').some((column) => column.trim().toLowerCase() === tenantColumn);
};

/** Whether a scanned statement names the tenant for every tenant's table that it names. */
export const pinsTenant = (code: string): boolean => {
  if (!tablesNamed(code).some(({ tenant }) => tenant) || unpinnedByDesign.test(code)) return true;
  if (/^\s*(?:insert|replace)\b/i.test(code)) return insertSaysTenant(code);
  return !optionalPin.test(code) && code.split(/\bunion\b/i).every(branchIsPinned);
};
