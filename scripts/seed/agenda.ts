interface Appointment {
  readonly at: Date;
  readonly action: () => void;
}

/** Scheduled actions, which may schedule further ones. Actions of the same moment run in the order of scheduling. */
export class Agenda {
  /** The moment of the action that is running. */
  now = new Date(0);
  /** Which of the actions of its moment it is: 1 for the first. */
  turn = 0;
  readonly #appointments: Appointment[] = [];

  /** Schedules an action. Throws for a moment in the past. */
  schedule(at: Date, action: () => void): void {
    if (at < this.now) throw new Error(`${at.toISOString()} is before ${this.now.toISOString()}.`);
    let index = this.#appointments.length;
    while (index > 0 && (this.#appointments[index - 1]?.at ?? at) > at) index--;
    this.#appointments.splice(index, 0, { at, action });
  }

  /** Runs all actions up to a moment, in order of time. Later ones are never run. */
  runUntil(end: Date): void {
    for (let next = this.#appointments.shift(); next && next.at <= end; next = this.#appointments.shift()) {
      this.turn = next.at.getTime() === this.now.getTime() ? this.turn + 1 : 1;
      this.now = next.at;
      next.action();
    }
  }
}
