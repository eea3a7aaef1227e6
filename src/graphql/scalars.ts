import { GraphQLError } from 'graphql';
import { builder } from './builder.ts';

const datePattern = /^\d{4}-\d{2}-\d{2}$/;
const dateTimePattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?(Z|[+-]\d{2}:\d{2})$/;
const decimalPattern = /^-?\d{1,15}(\.\d{1,6})?$/;

const refuse = (kind: string, value: unknown, example: string): never => {
  throw new GraphQLError(`${JSON.stringify(value) ?? String(value)} is not a ${kind}. Write it as "${example}".`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
};

/** Parses a day, and refuses those that no calendar has. */
export const parseDay = (value: unknown): string => {
  if (typeof value !== 'string' || !datePattern.test(value)) return refuse('Date', value, '2026-11-24');
  const parsed = new Date(`${value}T00:00:00Z`);
  const exists = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value);
  return exists ? value : refuse('Date', value, '2026-11-24');
};

builder.scalarType('Date', {
  description: 'A day of the calendar without a time of day, as `YYYY-MM-DD`. Cover begins and ends on days.',
  serialize: (value) => value,
  parseValue: parseDay,
});

builder.scalarType('DateTime', {
  description: 'A moment in UTC to the millisecond, as `YYYY-MM-DDTHH:MM:SS.sssZ`.',
  serialize: (value) => value.toISOString() as unknown as Date,
  parseValue: (value) => {
    const parsed = typeof value === 'string' && dateTimePattern.test(value) ? new Date(value) : undefined;
    return parsed && !Number.isNaN(parsed.getTime()) ? parsed : refuse('DateTime', value, '2026-11-24T09:30:00.000Z');
  },
});

builder.scalarType('Decimal', {
  description: 'A decimal number as text, with up to six places: never floating point. A share of 0.150000 is 15 %.',
  serialize: (value) => value,
  parseValue: (value) =>
    typeof value === 'string' && decimalPattern.test(value) ? value : refuse('Decimal', value, '1250.00'),
});
