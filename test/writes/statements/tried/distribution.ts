import {
  agencyInput,
  appointmentFields,
  appointmentInput,
  licenseFields,
  licenseInput,
  newAgency,
} from '../../../support/configuring.ts';
import { mutateWell } from '../../../support/mutating.ts';
import type { TriedMutations } from './tried-mutation.ts';

const producer = 'producer { id status }';
const license = 'license { id status }';
const appointment = 'appointment { id status }';

/** A new agency, as one names it who has a reason. */
const agencyAt = async () => {
  const { id, version } = await newAgency();
  return { producerId: id, expectedVersion: version, reason: 'No cover for errors.' };
};

/** A new licence, in a state of its own. */
const licenseAt = async (stateCode: string) => {
  const input = licenseInput({ stateCode });
  const made = (await mutateWell('ORG_ADMIN', 'addLicense', input, { done: licenseFields })).license;
  return { licenseId: made.id, expectedVersion: made.version };
};

/** A new appointment of a new agency. */
const appointmentAt = async () => {
  const input = await appointmentInput();
  const made = (await mutateWell('ORG_ADMIN', 'appointProducer', input, { done: appointmentFields })).appointment;
  return { appointmentId: made.id, expectedVersion: made.version };
};

/** Who may sell, where and what. */
export const triedDistribution: TriedMutations = {
  createProducer: { role: 'ORG_ADMIN', input: () => agencyInput(), done: producer },
  updateProducer: {
    role: 'ORG_ADMIN',
    input: async () => {
      const { id, version } = await newAgency();
      const { nationalProducerNumber: _, ...values } = agencyInput({ remittanceDays: 45 });
      return { producerId: id, expectedVersion: version, ...values };
    },
    done: producer,
  },
  suspendProducer: { role: 'ORG_ADMIN', input: agencyAt, done: producer },
  reactivateProducer: {
    role: 'ORG_ADMIN',
    input: async () => {
      const at = await agencyAt();
      await mutateWell('ORG_ADMIN', 'suspendProducer', at);
      return { ...at, expectedVersion: at.expectedVersion + 1 };
    },
    done: producer,
  },
  terminateProducer: {
    role: 'ORG_ADMIN',
    input: async () => ({
      ...(await agencyAt()),
      terminationDate: '2027-03-01',
      renewsAfterTermination: false,
      earnsAfterTermination: true,
    }),
    done: producer,
  },
  addLicense: { role: 'COMPLIANCE_OFFICER', input: () => licenseInput(), done: license },
  renewLicense: {
    role: 'COMPLIANCE_OFFICER',
    input: async () => ({ ...(await licenseAt('ND')), expirationDate: '2029-01-01' }),
    done: license,
  },
  revokeLicense: {
    role: 'COMPLIANCE_OFFICER',
    input: async () => ({ ...(await licenseAt('SD')), reason: 'Consent order 7.' }),
    done: license,
  },
  appointProducer: { role: 'ORG_ADMIN', input: appointmentInput, done: appointment },
  changeAppointment: {
    role: 'ORG_ADMIN',
    input: async () => ({ ...(await appointmentAt()), commissionRate: '0.12', effectiveDate: '2026-12-01' }),
    done: `${appointment} ended { id terminationDate }`,
  },
  endAppointment: {
    role: 'ORG_ADMIN',
    input: async () => ({ ...(await appointmentAt()), terminationDate: '2026-12-31', reason: 'By agreement.' }),
    done: appointment,
  },
};
