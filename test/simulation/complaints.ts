import { vi } from 'vitest';

/** Failures that pass by themselves: accidents bring them about, and they say nothing of the product. */
const passing =
  /^(?:KeyspaceUnavailable|KeyspaceBusy|OutcomeUnknown|DeadlineExceeded|CallerGone|NotYet|RequestOver)Error/;

/** Whether a failure, as text, passes by itself. */
export const passesByItself = (failure: string): boolean => passing.test(failure);

/** What the product says in its log while a simulation plays: kept, so that a defect is found that nothing else shows. */
export class Complaints {
  readonly #defects = new Set<string>();

  /** Listens from now on. Returns what ends that. */
  listen(): () => void {
    const quiet = [
      vi.spyOn(console, 'info').mockImplementation(() => {}),
      vi.spyOn(console, 'warn').mockImplementation(() => {}),
      vi.spyOn(console, 'error').mockImplementation((text) => this.#hear(String(text))),
    ];
    return () => {
      for (const one of quiet) one.mockRestore();
    };
  }

  /** What was said of defects since the last time. */
  take(): string[] {
    const taken = [...this.#defects];
    this.#defects.clear();
    return taken;
  }

  #hear(text: string): void {
    const [, why = text] = /"why":"(.*?)"\}?$/.exec(text) ?? [];
    if (!passesByItself(why)) this.#defects.add(`the log tells of a defect: ${text.slice(0, 600)}`);
  }
}
