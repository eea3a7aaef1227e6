import { parseArgs } from 'node:util';
import { UserError } from '../support/user-error.ts';
import { type ActionName, actionNames } from './actions.ts';
import { type StepName, stepNames } from './next-step.ts';
import type { RunOptions } from './run-change.ts';

/** What the command is to do: without a name it is the board. */
export type CommandName = 'board' | 'status' | 'plan' | 'run' | 'initialize' | ActionName;

/** A command with its options. */
export interface Command extends RunOptions {
  name: CommandName;
  json: boolean;
  /** Another folder than the clone's `schema`. */
  schema: string | null;
  /** The commit that is released, as a person says. */
  released: string | null;
}

const names: readonly CommandName[] = ['board', 'status', 'plan', 'run', 'initialize', ...actionNames];

const unitMs = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 } as const;

/** Reads the arguments of `scripts/migrations.ts`. */
export function readCommand(args: readonly string[]): Command {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        apply: { type: 'boolean', default: false },
        'auto-apply': { type: 'boolean', default: false },
        'skip-revert': { type: 'boolean', default: false },
        force: { type: 'boolean', default: false },
        until: { type: 'string' },
        timeout: { type: 'string', default: '60m' },
        poll: { type: 'string', default: '3s' },
        schema: { type: 'string' },
        released: { type: 'string' },
      },
    });
    const [name = 'board', ...surplus] = positionals;
    if (surplus.length > 0) throw new Error(`Surplus: ${surplus.join(' ')}.`);
    return {
      name: oneOf(names, name),
      json: values.json,
      apply: values.apply,
      autoApply: values['auto-apply'],
      skipRevert: values['skip-revert'],
      force: values.force,
      until: values.until === undefined ? null : oneOf<StepName>(stepNames, values.until),
      timeoutMs: milliseconds(values.timeout),
      pollMs: milliseconds(values.poll),
      schema: values.schema ?? null,
      released: values.released ?? null,
    };
  } catch (error) {
    throw new UserError({
      what: 'The command was not understood.',
      why: error instanceof Error ? error.message : String(error),
      todo: `Commands: ${names.join(', ')}. Options are in docs/operations/migrations.md.`,
    });
  }
}

function oneOf<Name extends string>(known: readonly Name[], name: string): Name {
  const found = known.find((one) => one === name);
  if (found === undefined) throw new Error(`There is no ${name}; there are ${known.join(', ')}.`);
  return found;
}

function milliseconds(text: string): number {
  const [, count, unit = ''] = /^(\d+)(ms|s|m|h)$/.exec(text) ?? [];
  if (count === undefined) throw new Error(`${text} is no duration, such as 20m or 3s.`);
  return Number(count) * unitMs[unit as keyof typeof unitMs];
}
