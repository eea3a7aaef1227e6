import { commandLine } from './command-line.ts';

/** A text that names this process, for a file by which a later process finds it while it lives. */
export async function noteOfThisProcess(): Promise<string> {
  return `${process.pid} ${await commandLine(process.pid)}`;
}

/** The process that a note names, if it still runs. Another one that has got its id has another command line. */
export async function liveProcess(note: string): Promise<number | undefined> {
  const pid = Number.parseInt(note, 10);
  if (!(pid > 0)) return undefined;
  return note === `${pid} ${await commandLine(pid)}` ? pid : undefined;
}
