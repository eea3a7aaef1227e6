import { connectAsAdmin } from './database.ts';

const pollMs = 10;
const deadlineMs = 10_000;

/** Waits until something is true, and fails with its name when it does not become so. */
export const until = async (what: string, holds: () => Promise<boolean>, timeoutMs = deadlineMs): Promise<void> => {
  const deadline = performance.now() + timeoutMs;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`Waited ${timeoutMs} ms in vain until ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
};

/** Locks tables (`oi_claims.claims`), so that every statement on them stands still until the lock is released. */
export const heldLock = async (tables: readonly string[]): Promise<{ release(): Promise<void> }> => {
  const connection = await connectAsAdmin('oi_global');
  await connection.query(`LOCK TABLES ${tables.map((table) => `${table} WRITE`).join(', ')}`);
  return {
    release: async () => {
      await connection.query('UNLOCK TABLES');
      await connection.end();
    },
  };
};
