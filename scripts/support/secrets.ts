/** Shorter texts are no secrets, and hiding them would make the output unreadable. */
const leastLength = 4;

const hidden = '[hidden]';

/** Texts that nothing that is written may show, in any of the forms in which programs print them. */
export class Secrets {
  readonly #forms = new Set<string>();

  /** Keeps a text out of everything that passes here from now on. */
  hide(secret: string): void {
    if (secret.length < leastLength) return;
    for (const form of [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]) this.#forms.add(form);
  }

  /** The text without any secret. */
  withoutSecrets(text: string): string {
    // The longest first: a secret may be part of another one.
    const ordered = [...this.#forms].toSorted((one, other) => other.length - one.length);
    return ordered.reduce((shown, form) => shown.replaceAll(form, hidden), text);
  }
}
