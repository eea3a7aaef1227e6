/** A clock that runs as the real one does, and that a test moves on: half an hour is a call. */
export class Clock {
  #ahead = 0;

  /** The time in milliseconds. */
  now(): number {
    return Date.now() + this.#ahead;
  }

  /** As PlanetScale writes times. */
  text(): string {
    return new Date(this.now()).toISOString();
  }

  advance(ms: number): void {
    this.#ahead += ms;
  }
}
