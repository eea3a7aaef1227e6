import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** What a process has used so far. */
export interface ProcessCost {
  /** Of all its threads, in user and kernel mode, in milliseconds. */
  readonly cpuMs: number;
  /** Memory that it holds, in MiB. */
  readonly residentMib: number;
}

const run = promisify(execFile);

/** Fields of /proc/<pid>/stat behind the program's name, which may hold blanks: utime, stime and rss are 14, 15 and 24 of all. */
const fieldsOf = (stat: string): string[] => stat.slice(stat.lastIndexOf(')') + 2).split(' ');

const constant = async (name: string): Promise<number> => Number((await run('getconf', [name])).stdout);

let unit: Promise<{ readonly ticksPerSecond: number; readonly pageBytes: number }> | undefined;

const readUnit = async () => ({ ticksPerSecond: await constant('CLK_TCK'), pageBytes: await constant('PAGESIZE') });

/** By Linux's own account. */
const fromProc = async (pid: number): Promise<ProcessCost> => {
  unit ??= readUnit();
  const { ticksPerSecond, pageBytes } = await unit;
  const fields = fieldsOf(await readFile(`/proc/${pid}/stat`, 'utf8'));
  const ticks = Number(fields[11]) + Number(fields[12]);
  return { cpuMs: (ticks * 1_000) / ticksPerSecond, residentMib: (Number(fields[21]) * pageBytes) / 2 ** 20 };
};

/** A time as ps writes it, `[[days-]hours:]minutes:seconds`, in milliseconds. */
export const millisecondsOf = (time: string): number => {
  const [, days = '0', clock = ''] = /^(?:(\d+)-)?(.+)$/.exec(time.trim()) ?? [];
  const seconds = clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  return (Number(days) * 86_400 + seconds) * 1_000;
};

/** By ps, which every Unix has; macOS tells hundredths of a second. */
const fromPs = async (pid: number): Promise<ProcessCost> => {
  const { stdout } = await run('ps', ['-o', 'time=,rss=', '-p', String(pid)]);
  const [time = '', resident = ''] = stdout.trim().split(/\s+/);
  return { cpuMs: millisecondsOf(time), residentMib: Number(resident) / 2 ** 10 };
};

/** What a process has used so far. */
export const costOf = (pid: number): Promise<ProcessCost> =>
  process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
