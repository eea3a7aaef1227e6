import { expect, test } from 'vitest';
import { demonstrationUsers } from '../../scripts/seed/people.ts';
import { tokenFor } from '../support/tokens.ts';
import { askViewer as ask } from './ask-viewer.ts';

const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'];

test('a token has one spelling, of all that decode to the same bytes, in each of its parts', async () => {
  const token = await tokenFor('UNDERWRITER', demonstrationUsers.UNDERWRITER);
  const parts = token.split('.');
  for (const [index, part] of parts.entries()) {
    const bytes = Buffer.from(part, 'base64url');
    const others = alphabet
      .map((last) => part.slice(0, -1) + last)
      .filter((other) => other !== part && Buffer.from(other, 'base64url').equals(bytes));
    // A signature of 32 bytes has four spellings.
    if (index === 2) expect(others).toHaveLength(3);
    for (const other of others) {
      const { status, message } = await ask(parts.with(index, other).join('.'));
      expect(status).toBe(401);
      expect(message).toContain('base64url');
    }
  }
  expect((await ask(token)).status).toBe(200);
});
