import { Secrets } from '../support/secrets.ts';

/**
 * Where an operation says what it does. With JSON=1 the result alone goes to stdout, as one object, and all else to stderr.
 * Whatever was registered as a secret is in neither, whoever wrote it: programs that we call are shown through it, too.
 */
export class Output {
  readonly asJson: boolean;
  readonly #secrets = new Secrets();

  constructor(asJson: boolean) {
    this.asJson = asJson;
  }

  /** Keeps a text out of everything that is written from now on. */
  hide(secret: string): void {
    this.#secrets.hide(secret);
  }

  /** The text without any secret. */
  withoutSecrets(text: string): string {
    return this.#secrets.withoutSecrets(text);
  }

  /** Says a line about what goes on. */
  say(line: string): void {
    (this.asJson ? process.stderr : process.stdout).write(`${this.withoutSecrets(line)}\n`);
  }

  /** Writes the result: the one object of JSON=1. */
  result(value: object): void {
    if (this.asJson) process.stdout.write(`${this.withoutSecrets(JSON.stringify(value))}\n`);
  }
}
