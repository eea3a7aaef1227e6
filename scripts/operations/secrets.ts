import { Secrets } from '../support/secrets.ts';

const secrets = new Secrets();

/** Remembers a secret of this process, so that `withoutSecrets` finds it; returns it. */
export function hide(secret: string): string {
  secrets.hide(secret);
  return secret;
}

/** The text with every remembered secret made unreadable: what is printed passes here, errors of libraries too. */
export function withoutSecrets(text: string): string {
  return secrets.withoutSecrets(text);
}
