import { expect, test } from 'vitest';
import { ConnectionLostError, StatementFailedError } from '../wire/errors.ts';
import { detailsOf, lineOf } from './describe-failure.ts';

const secret = '078-05-1120';

/** As V8 words it: with the text that could not be parsed. */
const damaged = () => {
  try {
    JSON.parse(`x${secret}`);
  } catch (failure) {
    return failure;
  }
};

const duplicate = new StatementFailedError('insert into `parties` …', new Error(`Duplicate entry '${secret}' for key`));
const gateway = new ConnectionLostError(
  new Error(`vttablet: aborted (CallerID: x): Sql: "… = :v1", BindVars: {${secret}}`),
);

test('a failure is told in one line, with what caused it', () => {
  const failure = new ConnectionLostError(new Error('read ECONNRESET'));
  expect(lineOf(failure)).toBe('ConnectionLostError: The connection was lost.: Error: read ECONNRESET');
  expect(lineOf('out of reach')).toBe('out of reach');
});

test.each([
  ['a parser that repeats what it could not read', damaged()],
  ['a body that was cut', new ConnectionLostError(damaged())],
  ['a statement that the server has refused', duplicate],
  ['a gateway that ends with the values', gateway],
  ['what a transaction threw because of one of them', new Error('A handler has failed.', { cause: damaged() })],
])('no value is told of %s', (_, failure) => {
  expect(String(failure) + String((failure as Error).cause)).toContain(secret);
  expect(lineOf(failure)).not.toContain(secret);
  expect(JSON.stringify(detailsOf(failure))).not.toContain(secret);
});

test('a defect is told with the place where it was thrown', () => {
  const { message, stack } = detailsOf(new TypeError('undefined is no function')) as { message: string; stack: string };
  expect(message).toBe('TypeError: undefined is no function');
  expect(stack).toMatch(/^at .*describe-failure\.test\.ts/);
});
