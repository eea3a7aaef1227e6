import { GraphQLError } from 'graphql';
import { builder } from './builder.ts';
import { shown } from './errors.ts';

const datePattern = /^\d{4}-\d{2}-\d{2}$/;
/**
 * A moment as RFC 3339 writes it, and as the libraries of clients print it: Java leaves out seconds that are zero and adds
 * up to nine digits to others, .NET adds seven and Python six, Python may put a space before the time.
 */
const dateTimePattern =
  /^(\d{4}-\d{2}-\d{2})[Tt ]((?:[01]\d|2[0-3]):[0-5]\d)(?::([0-5]\d)(?:\.(\d+))?)?([Zz]|[+-](?:0\d|1[0-4]):[0-5]\d)$/;
const decimalPattern = /^-?\d{1,15}(\.\d{1,6})?$/;

const refuse = (kind: string, value: unknown, example: string): never => {
  throw new GraphQLError(`${shown(value)} is not a ${kind}. Write it as "${example}".`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
};

/** Whether a text is a day that the calendar and the database have. */
export const isDay = (text: string): boolean => {
  if (!datePattern.test(text) || text < '1000-01-01') return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
};

/** Parses a day, and refuses those that no calendar has. */
export const parseDay = (value: unknown): string =>
  typeof value === 'string' && isDay(value) ? value : refuse('Date', value, '2026-11-24');

/**
 * Parses a moment, and refuses those that no clock shows. What is finer than a millisecond is dropped, not rounded: as a
 * clock does it, no moment moves into the next day.
 */
export const parseMoment = (value: unknown): Date => {
  const example = '2026-11-24T09:30:00.000Z';
  const [, day = '', minute = '', second = '00', fraction = '', offset = ''] =
    (typeof value === 'string' && dateTimePattern.exec(value)) || [];
  if (!isDay(day)) return refuse('DateTime', value, example);
  const milliseconds = fraction.slice(0, 3).padEnd(3, '0');
  const moment = new Date(`${day}T${minute}:${second}.${milliseconds}${offset.toUpperCase()}`);
  // An offset may lead out of the years that the database knows.
  const year = moment.getUTCFullYear();
  return year >= 1000 && year <= 9999 ? moment : refuse('DateTime', value, example);
};

builder.scalarType('Date', {
  description: 'A day of the calendar without a time of day, as `YYYY-MM-DD`. Cover begins and ends on days.',
  serialize: (value) => value,
  parseValue: parseDay,
});

builder.scalarType('DateTime', {
  description:
    'A moment in UTC to the millisecond, as `YYYY-MM-DDTHH:MM:SS.sssZ`. Taken with any offset from UTC, without seconds, and with more digits, of which three count.',
  serialize: (value) => value.toISOString() as unknown as Date,
  parseValue: parseMoment,
});

builder.scalarType('Decimal', {
  description: 'A decimal number as text, with up to six places: never floating point. A share of 0.150000 is 15 %.',
  serialize: (value) => value,
  parseValue: (value) =>
    typeof value === 'string' && decimalPattern.test(value) ? value : refuse('Decimal', value, '1250.00'),
});
