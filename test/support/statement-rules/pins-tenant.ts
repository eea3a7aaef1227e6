import { isDemanded, wordsOf } from './demanded.ts';
import { isSweep } from './sweep.ts';
import { tablesNamed } from './tables-named.ts';
import { insertSaysTenant } from './tenant-parameters.ts';

/** A key names no organization: it is found by its hash. Beside the sweep this is the one read that pins no tenant. */
const keyByHash =
  /^\s*select\b[\w\s,.]*\bfrom\s+api_keys\s+where\s+\(?(?:api_keys\.)?key_hash\s*=\s*\?\)?(?:\s+limit\s+(?:\?|\d+))?\s*$/i;

/** A condition that pins a tenant: by a value, or by the tenant of another table. */
const pin = /(?:\b(\w+)\.)?\borg_id\s*=\s*(?:\?|''|(\w+)\.org_id\b)|\borganizations\.id\s*=\s*(?:\?|'')/gi;

/** Each branch names its tables anew, and must pin them anew: at least one by a value, the others by that or by each other. */
const branchIsPinned = (code: string): boolean => {
  const tenantTables = tablesNamed(code).filter(({ tenant }) => tenant).length;
  const all = wordsOf(code);
  const pins = [...code.matchAll(pin)].filter(
    // A table's own tenant equals itself in every row.
    ([, one, other]) => other === undefined || (one !== undefined && one.toLowerCase() !== other.toLowerCase()),
  );
  const demanded = pins.filter(({ index }) => isDemanded(all, index));
  return demanded.length >= tenantTables && (tenantTables === 0 || demanded.some(([, , other]) => other === undefined));
};

/** Whether a scanned statement names the tenant for every tenant's table that it names. */
export const pinsTenant = (code: string): boolean => {
  if (!tablesNamed(code).some(({ tenant }) => tenant) || isSweep(code) || keyByHash.test(code)) return true;
  const branches = code.split(/\bunion\b/i);
  if (!/^\s*(?:insert|replace)\b/i.test(code)) return branches.every(branchIsPinned);
  // What an INSERT reads begins with its SELECT; the table that it adds to is named before.
  const read = /\bselect\b[\s\S]*$/i.exec(code)?.[0];
  return insertSaysTenant(code) && (read === undefined || read.split(/\bunion\b/i).every(branchIsPinned));
};
