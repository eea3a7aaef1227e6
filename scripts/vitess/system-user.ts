import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The ids of a system user and its group. */
export interface SystemUser {
  uid: number;
  gid: number;
}

/** The user to run Vitess as, which refuses to run as root; undefined when we are not root. */
export async function vitessUser(): Promise<SystemUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  return numbersOf('mysql').catch(() => numbersOf('nobody'));
}

async function numbersOf(name: string): Promise<SystemUser> {
  const id = promisify(execFile);
  const [uid, gid] = await Promise.all([id('id', ['-u', name]), id('id', ['-g', name])]);
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}
