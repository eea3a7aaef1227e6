import { fstatSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { parseEnv } from 'node:util';
import * as z from 'zod';
import { UserError } from '../support/user-error.ts';

const values = z.record(z.string(), z.string());

/** Whether something was handed over: a file or a pipe. A terminal, or nothing at all, is not read. */
const isHandedOver = (): boolean => {
  if (process.stdin.isTTY) return false;
  const kind = fstatSync(0);
  return kind.isFile() || kind.isFIFO() || kind.isSocket();
};

const parse = (given: string): Record<string, string> => {
  if (!given.trimStart().startsWith('{')) return z.record(z.string(), z.string()).parse(parseEnv(given));
  try {
    return values.parse(JSON.parse(given));
  } catch {
    // The message of the parser would show a part of what was given.
    throw new UserError({
      what: 'What was handed over on standard input could not be read.',
      why: 'It begins as JSON, and is no object of texts.',
      todo: 'Hand over {"NAME": "value"}, or lines of the form NAME=value.',
    });
  }
};

/** Names with secret values from standard input: lines `NAME=value`, or a JSON object. None when nothing was handed over. */
export const readHandedOver = async (): Promise<Record<string, string>> =>
  isHandedOver() ? parse(await text(process.stdin)) : {};
