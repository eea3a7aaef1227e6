import { refusal } from './refusal.ts';

const accepted = /^application\/json\s*(;\s*charset\s*=\s*"?utf-?8"?\s*)?$/i;

/**
 * Refuses a body that is not declared as JSON. Forms and plain text are what a browser sends for any page without asking
 * first; nothing of the kind is taken here.
 */
export const requireJson = ({ method, headers }: Request): Response | null => {
  const type = headers.get('Content-Type') ?? '';
  if (method !== 'POST' || accepted.test(type)) return null;
  return refusal({
    status: 415,
    code: 'BAD_USER_INPUT',
    message: `The body is declared as "${type}". Send JSON, and declare it: "Content-Type: application/json".`,
    headers: { 'Accept-Post': 'application/json' },
  });
};
