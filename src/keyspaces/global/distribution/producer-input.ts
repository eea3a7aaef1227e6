import type { InputKinds } from '../../../graphql/mutation/input.ts';
import { emailInput } from '../access/email-input.ts';

/** What an agency must say of itself: whole, so that nobody leaves a value as it was without seeing it. */
export const producerInput = (t: InputKinds) => ({
  name: t.text('The name of the agency.', { max: 200 }),
  email: emailInput(t, 'The e-mail address of the agency.'),
  addressLine1: t.text('Street and number of its seat.', { max: 200 }),
  city: t.text('The city of its seat.', { max: 100 }),
  stateCode: t.code('The state of its seat, by postal code.', /^[A-Z]{2}$/, 'must be two capital letters'),
  postalCode: t.code('The ZIP code of its seat.', /^\d{5}(-\d{4})?$/, 'must be a ZIP code'),
  remittanceDays: t.count('How many days after the end of a month it remits what it was billed.', { min: 0, max: 120 }),
});

/** What an agency may say beside. */
export const producerDetails = (t: InputKinds) => ({
  phone: t.code(
    'The telephone number.',
    /^\+?[0-9 ().-]{5,30}$/,
    'must be a telephone number of 5 to 30 digits and signs',
  ),
  addressLine2: t.text('Suite, floor or building.', { max: 200 }),
  w9ReceivedOn: t.day('When its form W-9 came. None where it has not.'),
  errorsAndOmissionsExpiration: t.day(
    'The day on which its own errors-and-omissions insurance ends. None where it showed none.',
  ),
});
