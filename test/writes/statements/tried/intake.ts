import { business, named as namedInsured, recorded } from '../../../support/insureds.ts';
import { asked, claimed, dollars, draft, exposure, named, submitted, told, year } from '../../../support/intake.ts';
import { mutateWell, rowsOf } from '../../../support/mutating.ts';
import { offered } from '../../../support/priced.ts';
import { underwriterOfLevel } from '../../../support/risks-to-price.ts';
import type { TriedMutations } from './tried-mutation.ts';

const done = 'submission { id status }';

/** A submission with an offer, on which an underwriter works. */
const quoted = async () => {
  const { id } = await offered();
  const [submission] = await rowsOf(
    'submissions',
    'SELECT id, version FROM submissions WHERE id = (SELECT submission_id FROM quotes WHERE id = ?)',
    [id],
  );
  return named(submission);
};

/** A submission whose agency is asked two questions. */
const questioned = async () => {
  const input = { ...named(await claimed()), questions: ['Who does the roofing?', 'Is there a safety program?'] };
  const fields = 'submission { id version informationRequests { id } }';
  return (await mutateWell('UNDERWRITER', 'requestInformation', input, { done: fields })).submission;
};

/** From the draft of a submission to the desk of an underwriter, and off it. */
export const triedIntake: TriedMutations = {
  createInsured: {
    role: 'PRODUCER',
    input: () => business({ fein: '54-9990001' }),
    done: 'insured { id name feinLastFour }',
  },
  updateInsured: {
    role: 'PRODUCER',
    input: async () => ({ ...namedInsured(await recorded()), name: 'Renamed Since, Inc.', fein: '54-9990002' }),
    done: 'insured { id name feinLastFour }',
  },
  createSubmission: { role: 'PRODUCER', input: () => asked(), done },
  updateSubmission: {
    role: 'PRODUCER',
    input: async () => ({
      ...named(await draft()),
      deductible: dollars('2500'),
      exposures: [exposure('120000')],
    }),
    done,
  },
  setLossHistory: {
    role: 'PRODUCER',
    input: async () => ({ ...named(await draft()), years: [year(2024), year(2025)] }),
    done,
  },
  submitSubmission: { role: 'PRODUCER', input: async () => named(await told(await draft())), done },
  claimSubmission: {
    role: 'UNDERWRITER',
    input: async () => named(await submitted()),
    done: 'submission { id status claimedBy { id } }',
  },
  releaseSubmission: { role: 'UNDERWRITER', input: async () => named(await claimed()), done },
  assignSubmission: {
    role: 'ORG_ADMIN',
    input: async () => ({
      ...named(await submitted()),
      underwriterId: (await underwriterOfLevel(10)).userId,
    }),
    done,
  },
  requestInformation: {
    role: 'UNDERWRITER',
    input: async () => ({ ...named(await claimed()), questions: ['Who does the roofing?'] }),
    done,
  },
  answerInformationRequest: {
    role: 'PRODUCER',
    input: async () => {
      const submission = await questioned();
      const answers = submission.informationRequests.map(({ id }: { id: string }) => ({
        requestId: id,
        answer: 'Yes.',
      }));
      return { ...named(submission), answers };
    },
    done,
  },
  declineSubmission: {
    role: 'UNDERWRITER',
    input: async () => ({ ...(await quoted()), reason: 'LOSS_EXPERIENCE', note: 'Four falls in two years.' }),
    done,
  },
  withdrawSubmission: {
    role: 'PRODUCER',
    input: async () => ({ ...(await quoted()), reason: 'NO_LONGER_NEEDED' }),
    done,
  },
  markNotTakenUp: {
    role: 'PRODUCER',
    input: async () => ({ ...(await quoted()), reason: 'LOST_PRICE', competitor: 'Acme Mutual' }),
    done,
  },
  reopenSubmission: {
    role: 'UNDERWRITER',
    input: async () => {
      const input = { ...named(await claimed()), reason: 'OTHER' };
      const { submission } = await mutateWell('UNDERWRITER', 'declineSubmission', input, {
        done: 'submission { id version }',
      });
      return { ...named(submission), reason: 'New loss runs came in.' };
    },
    done,
  },
};
