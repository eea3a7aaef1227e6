/** What stands where a secret would. */
const shown = '[hidden]';

const secrets = new Set<string>();

/** Remembers a secret of this process, so that `withoutSecrets` finds it; returns it. */
export function hide(secret: string): string {
  // Shorter ones would be found in ordinary words.
  if (secret.length >= 8) secrets.add(secret).add(encodeURIComponent(secret));
  return secret;
}

/** The text with every remembered secret made unreadable: what is printed passes here, errors of libraries too. */
export function withoutSecrets(text: string): string {
  let clean = text;
  for (const secret of secrets) clean = clean.replaceAll(secret, shown);
  return clean;
}
