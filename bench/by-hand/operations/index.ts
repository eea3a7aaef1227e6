import type { QuestionName } from '../../operation-names.ts';
import type { ByHand } from '../operation.ts';
import { byJoins } from './claim-file/by-joins.ts';
import { byLevels } from './claim-file/by-levels.ts';
import { connectionsNested } from './connections-nested.ts';
import { fiveByHundred } from './five-by-hundred.ts';
import { invoicesCounted } from './invoices-counted.ts';
import { policiesPage } from './policies-page.ts';
import { policyById } from './policy-by-id.ts';

/** Every question of the benchmark, written by hand. */
export const byHand: Readonly<Record<QuestionName, ByHand>> = {
  'policy-by-id': policyById,
  'policies-page': policiesPage,
  'invoices-counted': invoicesCounted,
  'claim-file': {
    keyspaces: ['claims', 'policies', 'submissions', 'billing', 'global'],
    levels: byLevels,
    joins: byJoins,
  },
  'connections-nested': connectionsNested,
  'five-by-hundred': fiveByHundred,
};
