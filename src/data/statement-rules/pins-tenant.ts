import { isSweep } from './sweep.ts';
import { tablesNamed } from './tables-named.ts';
import { insertSaysTenant } from './tenant-parameters.ts';

/** A key names no organization: it is found by its hash. Beside the sweep this is the one read that pins no tenant. */
const keyByHash =
  /^\s*select\b[\w\s,.]*\bfrom\s+api_keys\s+where\s+\(?(?:api_keys\.)?key_hash\s*=\s*\?\)?(?:\s+limit\s+(?:\?|\d+))?\s*$/i;

const pin = /(?:\borg_id|\borganizations\.id)\s*=\s*(?:\?|\w+\.org_id|'')/gi;

/** A pin beside OR is one of several ways to find a row, and holds nothing fast. */
const optionalPin =
  /(?:\borg_id|\borganizations\.id)\s*=\s*\?\s*\)*\s*or\b|\bor\s*\(*\s*(?:\w+\.)?(?:org_id|organizations\.id)\s*=\s*\?/i;

/** Each subquery names its tables anew, and must pin them anew. */
const branchIsPinned = (code: string): boolean => {
  const tenantTables = tablesNamed(code).filter(({ tenant }) => tenant).length;
  return (code.match(pin) ?? []).length >= tenantTables;
};

/** Whether a scanned statement names the tenant for every tenant's table that it names. */
export const pinsTenant = (code: string): boolean => {
  if (!tablesNamed(code).some(({ tenant }) => tenant) || isSweep(code) || keyByHash.test(code)) return true;
  if (/^\s*(?:insert|replace)\b/i.test(code)) return insertSaysTenant(code);
  return !optionalPin.test(code) && code.split(/\bunion\b/i).every(branchIsPinned);
};
