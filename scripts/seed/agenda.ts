interface Appointment {
  readonly at: Date;
  readonly action: () => void;
}

/** What is to happen and when. Actions may schedule further ones; what happens at the same moment keeps its order. */
export class Agenda {
  /** The moment of the action that runs. */
  now = new Date(0);
  readonly #appointments: Appointment[] = [];

  /** Puts an action on the agenda; one in the past would contradict what has already happened. */
  schedule(at: Date, action: () => void): void {
    if (at < this.now) throw new Error(`${at.toISOString()} is before ${this.now.toISOString()}.`);
    let index = this.#appointments.length;
    while (index > 0 && (this.#appointments[index - 1]?.at ?? at) > at) index--;
    this.#appointments.splice(index, 0, { at, action });
  }

  /** Runs everything up to a moment in order of time. What comes later never happens. */
  runUntil(end: Date): void {
    for (let next = this.#appointments.shift(); next && next.at <= end; next = this.#appointments.shift()) {
      this.now = next.at;
      next.action();
    }
  }
}
