import { secondAdministrator } from '../../../../scripts/seed/people.ts';
import { mutateWell } from '../../../support/mutating.ts';
import { agreed, created, drafted, programInput, termsInput } from '../../../support/program-terms.ts';
import { draftedRates, factorsAt, factorsInput, withRates, withTerms } from '../../../support/rate-input.ts';
import type { TriedMutations } from './tried-mutation.ts';

const program = 'program { id status }';
const version = 'version { id status }';
const rateTable = 'rateTable { id status }';

/** A new program, as one names it who has a reason. */
const at = async () => {
  const { id, version: expectedVersion } = await created();
  return { programId: id, expectedVersion, reason: 'Talks with the carrier.' };
};

/** New terms of a program that may be bound. */
const draft = async () => {
  const { id, version: expectedVersion } = await drafted((await agreed()).id, '2026-06-01');
  return { versionId: id, expectedVersion };
};

/** New rates of a program whose terms are in force. */
const draftOfRates = async () => {
  const { id, version: expectedVersion } = await draftedRates((await withTerms()).id, '2026-06-01');
  return { rateTableId: id, expectedVersion };
};

/** What is sold, on which terms and at which rates. */
export const triedPrograms: TriedMutations = {
  createProgram: { role: 'ORG_ADMIN', input: () => programInput(), done: program },
  suspendProgram: { role: 'ORG_ADMIN', input: at, done: program },
  reactivateProgram: {
    role: 'ORG_ADMIN',
    input: async () => {
      const asked = await at();
      await mutateWell('ORG_ADMIN', 'suspendProgram', asked);
      return { ...asked, expectedVersion: asked.expectedVersion + 1 };
    },
    done: program,
  },
  closeProgram: {
    role: 'ORG_ADMIN',
    input: async () => ({ ...(await at()), renewalsUntil: '2027-06-01' }),
    done: program,
  },
  draftProgramVersion: {
    role: 'ORG_ADMIN',
    input: async () => ({ programId: (await agreed()).id, ...termsInput('2026-06-01') }),
    done: version,
  },
  reviseProgramVersion: {
    role: 'ORG_ADMIN',
    input: async () => ({ ...(await draft()), ...termsInput('2026-07-01') }),
    done: version,
  },
  activateProgramVersion: {
    role: 'ORG_ADMIN',
    user: async () => secondAdministrator,
    input: async () => ({ ...(await draft()), note: 'Filing 2027-GL-4.' }),
    done: `${version} approval { id }`,
  },
  draftRateTable: {
    role: 'ORG_ADMIN',
    input: async () => ({
      programId: (await withTerms()).id,
      newFrom: '2026-06-01',
      renewalFrom: '2026-06-01',
      factors: factorsInput(),
    }),
    done: rateTable,
  },
  reviseRateTable: {
    role: 'ORG_ADMIN',
    input: async () => ({
      ...(await draftOfRates()),
      newFrom: '2026-06-01',
      renewalFrom: '2026-07-01',
      factors: factorsAt('1800'),
    }),
    done: rateTable,
  },
  activateRateTable: {
    role: 'ORG_ADMIN',
    user: async () => secondAdministrator,
    input: async () => ({ ...(await draftOfRates()), note: 'Filing VA-2027-118.' }),
    done: `${rateTable} approval { id }`,
  },
  retireRateTable: {
    role: 'ORG_ADMIN',
    input: async () => {
      const { id, version: expectedVersion } = (await withRates()).first;
      return { rateTableId: id, expectedVersion, retiredFrom: '2027-01-01', reason: 'Withdrawn.' };
    },
    done: rateTable,
  },
};
