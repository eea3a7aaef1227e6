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

/** A value without quotes that has a "#" with no space before it. */
const cutValue = /^\s*(?:export\s+)?(\w+)\s*=(?![^\S\n]*["'`])[^\n]*?(?<!\s)#/m;

const parse = (given: string): Record<string, string> => {
  if (!given.trimStart().startsWith('{')) {
    const [, cut] = cutValue.exec(given) ?? [];
    if (cut === undefined) return values.parse(parseEnv(given));
    throw new UserError({
      what: `${cut} was not taken from standard input.`,
      why: 'Its value has a "#" and no quotes: what follows would be read as a comment, and the rest be taken for the value.',
      todo: `Put the value in quotes, ${cut}="…". In an address of a database write %23 for "#".`,
    });
  }
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
