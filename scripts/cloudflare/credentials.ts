import { hide } from '../operations/secrets.ts';
import { UserError } from '../support/user-error.ts';

/** Where Cloudflare's API is, unless CLOUDFLARE_API_BASE_URL says otherwise; wrangler reads the same variable. */
const publicApi = 'https://api.cloudflare.com/client/v4';

/** As whom Cloudflare's API is asked, and for which account. */
export interface Credentials {
  readonly apiUrl: string;
  readonly accountId: string;
  readonly token: string;
}

/** Whether an address is on this machine: a double, never the real service. */
export const isLoopback = (address: string): boolean =>
  ['127.0.0.1', '[::1]', 'localhost'].includes(URL.parse(address)?.hostname ?? '');

/** Reads what wrangler reads, too. The token is kept out of all output. */
export const readCredentials = (): Credentials => {
  const { CLOUDFLARE_API_TOKEN: token = '', CLOUDFLARE_ACCOUNT_ID: accountId = '' } = process.env;
  const missing = [token === '' ? 'CLOUDFLARE_API_TOKEN' : [], accountId === '' ? 'CLOUDFLARE_ACCOUNT_ID' : []].flat();
  if (missing.length > 0) {
    throw new UserError({
      what: 'Cloudflare was not asked.',
      why: `Not set: ${missing.join(', ')}.`,
      todo: 'Set them in the environment. docs/operations/environments.md says which permissions the token needs.',
    });
  }
  hide(token);
  const apiUrl = (process.env.CLOUDFLARE_API_BASE_URL || publicApi).replace(/\/$/, '');
  if (!apiUrl.startsWith('https:') && !isLoopback(apiUrl)) {
    throw new UserError({
      what: 'Cloudflare was not asked.',
      why: `CLOUDFLARE_API_BASE_URL is ${apiUrl}: whoever is on the way would read the token.`,
      todo: 'Unset it, or name an https address.',
    });
  }
  return { apiUrl, accountId, token };
};
