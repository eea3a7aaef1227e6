import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const pollMs = 50;

/** A process is looked at so often: its arguments are others once it has become the program that it was started for. */
const looksPerProcess = 3;

/** Looks for secrets where every user of a machine, or whoever reads a log, could see them. */
export class LeakWatch {
  readonly #secrets: readonly string[];
  readonly #seen = new Set<string>();
  readonly #looked = new Map<string, number>();
  readonly #timer: NodeJS.Timeout;

  /** Begins to look at the arguments and the environment of every running process, where the system tells them. */
  constructor(secrets: readonly string[]) {
    this.#secrets = secrets;
    this.#timer = setInterval(() => void this.#lookAtProcesses(), pollMs);
  }

  /** Looks at a text. */
  look(where: string, text: string): void {
    for (const secret of this.#secrets) if (text.includes(secret)) this.#seen.add(`${where}: ${secret}`);
  }

  /** Looks at every file below a folder, logs among them. */
  async lookAtFiles(directory: string): Promise<void> {
    for (const entry of await readdir(directory, { withFileTypes: true })) {
      const path = join(directory, entry.name);
      // node_modules is a link, which is not followed. What the history has, the files have had.
      if (entry.isDirectory() && entry.name !== '.git') await this.lookAtFiles(path);
      if (entry.isFile()) this.look(path, await readFile(path, 'latin1'));
    }
  }

  /** Where a secret was seen. */
  stop(): readonly string[] {
    clearInterval(this.#timer);
    return [...this.#seen];
  }

  async #lookAtProcesses(): Promise<void> {
    const ids = await readdir('/proc').catch(() => []);
    for (const id of ids.filter((name) => /^\d+$/.test(name))) {
      const looks = this.#looked.get(id) ?? 0;
      if (looks >= looksPerProcess) continue;
      this.#looked.set(id, looks + 1);
      for (const file of ['cmdline', 'environ']) {
        this.look(`${file} of a process`, await readFile(`/proc/${id}/${file}`, 'latin1').catch(() => ''));
      }
    }
  }
}
