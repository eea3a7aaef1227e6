import type { PlannedStep } from './plan.ts';

const meaning: Readonly<Record<PlannedStep['action'], string>> = {
  create: '',
  change: '',
  keep: '',
  foreign: 'belongs to no database of ops/environments.ts; PRUNE=1 deletes it',
  delete: 'for good',
};

/** A plan as a table: a line for each configuration, with what is otherwise than it has to be. */
export const showPlan = (plan: readonly PlannedStep[]): string => {
  const width = Math.max(...plan.map(({ name }) => name.length));
  return plan
    .map(({ action, name, binding, reasons, lacksOrigin }) =>
      [
        action.padEnd('foreign'.length),
        name.padEnd(width),
        [binding ?? '', ...reasons, meaning[action], lacksOrigin ? '(its origin was not handed over)' : '']
          .filter(Boolean)
          .join('; '),
      ].join('  '),
    )
    .join('\n');
};

/** A plan for JSON=1: without what Cloudflare is told, which may hold a password. */
export const planAsData = (plan: readonly PlannedStep[]) => plan.map(({ settings: _settings, ...shown }) => shown);
