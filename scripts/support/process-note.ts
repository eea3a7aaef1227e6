import { commandLine } from './command-line.ts';

/** A text that identifies this process. Written to a file, it tells later processes whether this one still runs. */
export async function noteOfThisProcess(): Promise<string> {
  return `${process.pid} ${await commandLine(process.pid)}`;
}

/** The id of the process that a note identifies, if it still runs. A reused id has another command line. */
export async function liveProcess(note: string): Promise<number | undefined> {
  const pid = Number.parseInt(note, 10);
  if (!(pid > 0)) return undefined;
  return note === `${pid} ${await commandLine(pid)}` ? pid : undefined;
}
