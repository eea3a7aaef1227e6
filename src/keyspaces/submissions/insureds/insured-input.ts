import { entityType } from '../../../../schema/submissions/enums.ts';
import { type InputValues, inputKinds as t } from '../../../graphql/mutation/input.ts';
import { emailInput } from '../../global/access/email-input.ts';
import { EntityType } from '../insured.ts';

const state = (description: string) => t.code(description, /^[A-Z]{2}$/, 'must be the postal code of a state');
const zipCode = (description: string) => t.code(description, /^\d{5}(-\d{4})?$/, 'must be a ZIP code');
const lineOfAddress = (description: string) => t.text(description, { max: 200 });

const mailingAddress = t.object(
  'MailingAddressInput',
  'Where mail for an insured goes, when not to its main address.',
  {
    addressLine1: lineOfAddress('Street and number, or post-office box.'),
    addressLine2: t.optional(lineOfAddress('Suite, floor or building.')),
    city: t.text('The city.', { max: 100 }),
    stateCode: state('The state, by postal code.'),
    postalCode: zipCode('The ZIP code.'),
  },
);

const contact = t.object('InsuredContactInput', 'Whom to ask about an insured.', {
  name: t.text('Who it is.', { max: 200 }),
  email: t.optional(emailInput(t, 'The e-mail address.')),
  phone: t.optional(
    t.code('The telephone number.', /^\+?[0-9 ().-]{5,30}$/, 'must be a telephone number of 5 to 30 digits and signs'),
  ),
});

/** What must be said of an insured. */
export const neededFields = {
  name: t.text('The legal name.', { max: 200 }),
  entityType: t.oneOf(EntityType, entityType, 'In which form it is organized.'),
  addressLine1: lineOfAddress('Street and number of its main address.'),
  city: t.text('The city of its main address.', { max: 100 }),
  stateCode: state('The state of its main address, by postal code.'),
  postalCode: zipCode('The ZIP code of its main address.'),
  naicsCode: t.code(
    'What it does, by the North American Industry Classification System.',
    /^\d{6}$/,
    'must be six digits',
  ),
  yearsInBusiness: t.count('Whole years since it was founded.', { min: 0, max: 500 }),
};

/** What may be said of an insured. */
export const furtherFields = {
  doingBusinessAs: t.text('The name it trades under, when that is not the legal one.', { max: 200 }),
  fein: t.code(
    'Its federal employer identification number. It is sealed: the graph shows the last four digits alone.',
    /^\d{2}-\d{7}$/,
    'must be two digits, a hyphen and seven digits',
  ),
  addressLine2: lineOfAddress('Suite, floor or building of its main address.'),
  mailingAddress,
  contact,
};

/** That a business is none of those that it may be. */
export const confirmNew = t.optional(
  t.flag(
    "Whether it is none of the insureds of the viewer's book which it may be, as `DUPLICATE_INSURED` has named them.",
  ),
);

/** A new insured. */
export const newInsuredFields = {
  ...neededFields,
  doingBusinessAs: t.optional(furtherFields.doingBusinessAs),
  fein: t.optional(furtherFields.fein),
  addressLine2: t.optional(furtherFields.addressLine2),
  mailingAddress: t.optional(mailingAddress),
  contact: t.optional(contact),
  confirmNew,
};

/** A new insured, as it was asked for. */
export type NewInsured = InputValues<typeof newInsuredFields>;

type Detail<Name extends keyof typeof furtherFields> = InputValues<typeof furtherFields>[Name] | null | undefined;

/** What may be said of an insured, as an input has it: null where there is none, undefined where it is to stay. */
interface Details {
  readonly doingBusinessAs: Detail<'doingBusinessAs'>;
  readonly addressLine2: Detail<'addressLine2'>;
  readonly mailingAddress: Detail<'mailingAddress'>;
  readonly contact: Detail<'contact'>;
}

/** The columns of what may be said of an insured. */
export const columnsOfDetails = ({
  doingBusinessAs,
  addressLine2,
  mailingAddress: mail,
  contact: person,
}: Details) => ({
  doingBusinessAs,
  addressLine2,
  ...(mail !== undefined && {
    mailingAddressLine1: mail?.addressLine1 ?? null,
    mailingAddressLine2: mail?.addressLine2 ?? null,
    mailingCity: mail?.city ?? null,
    mailingStateCode: mail?.stateCode ?? null,
    mailingPostalCode: mail?.postalCode ?? null,
  }),
  ...(person !== undefined && {
    contactName: person?.name ?? null,
    contactEmail: person?.email ?? null,
    contactPhone: person?.phone ?? null,
  }),
});
