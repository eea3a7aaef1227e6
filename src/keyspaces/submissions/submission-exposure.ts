import { exposureBasis } from '../../../schema/submissions/enums.ts';
import { builder } from '../../graphql/builder.ts';
import { createdAt, updatedAt, version } from '../../graphql/common-fields.ts';
import { storedEnum } from '../../graphql/enums.ts';
import { Money } from '../../graphql/money.ts';

/** What an exposure is measured by. */
export const ExposureBasis = storedEnum('ExposureBasis', 'What an exposure is measured by.', exposureBasis);

/** One location or class of a submission, with what premium is charged for. */
export const SubmissionExposure = builder.drizzleObject('submissionExposures', {
  name: 'SubmissionExposure',
  description:
    'What is to be insured at one location in one class, by one basis. No node: it is found again through `Submission.exposures`.',
  select: { columns: {} },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The identifier of the exposure.' }),
    ordinal: t.exposeInt('ordinal', { description: 'Its place among the exposures of the submission, from 1.' }),
    location: t.exposeString('location', { description: 'Where it is.' }),
    stateCode: t.exposeString('stateCode', { description: 'The state of the location, by postal code.' }),
    basis: t.expose('basis', { type: ExposureBasis, description: 'What it is measured by.' }),
    amount: t.expose('amountCents', { type: Money, description: 'How much of it there is.' }),
    version: version(t),
    createdAt: createdAt(t),
    updatedAt: updatedAt(t),
    submission: t.relation('submission', { nullable: true, description: 'The submission that it belongs to.' }),
    classCode: t.relation('classCode', { nullable: true, description: 'The class of business at the location.' }),
    state: t.relation('state', { nullable: true, description: 'The state of the location.' }),
  }),
});
