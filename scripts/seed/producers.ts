import { isLicenseOver } from '../../src/keyspaces/global/rules/licensing.ts';
import type { Book, Stored } from './book.ts';
import { createIdentifier } from './identifiers.ts';
import type { OrganizationPlan } from './organizations.ts';
import { sealedTaxIdOf } from './sealing.ts';
import type { TermsPlan } from './terms.ts';

/** Adds the agencies, each with a licence in every state of the organization, of which one expired last summer. */
export const addProducers = (book: Book, plan: OrganizationPlan): Stored<'producers'>[] =>
  plan.producers.map(({ id: knownId, name, domain, nationalProducerNumber, place }, index) => {
    const [addressLine1, city, stateCode, postalCode] = place;
    const { calendar } = book;
    const id = knownId ?? createIdentifier('prd', book.now, book.random);
    const producer = book.add('producers', {
      id,
      name,
      nationalProducerNumber,
      email: `office@${domain}`,
      phone: `555-01${20 + index}`,
      addressLine1,
      city,
      stateCode,
      postalCode,
      // The last agency of a list is a branch of the first.
      parentId: (index === plan.producers.length - 1 ? plan.producers[0]?.id : null) ?? null,
      ...sealedTaxIdOf(id),
      w9ReceivedOn: calendar.day('2024-07-15'),
      errorsAndOmissionsExpiration: calendar.day(`2027-0${3 + index}-01`),
      remittanceDays: 45,
      status: 'active',
    });
    plan.states.forEach((licensedState, ordinal) => {
      const lapsed = ordinal === plan.states.length - 1 && licensedState !== stateCode && index % 2 === 1;
      const licenseNumber = `${licensedState}-${book.random.between(300_000, 899_999)}`;
      const licence = { producerId: producer.id, stateCode: licensedState, licenseNumber };
      const renewedOn = calendar.day('2025-08-01');
      // At home a licence is renewed every year: one row for each period.
      const isRenewed = licensedState === stateCode;
      if (isRenewed) {
        book.add('producerLicenses', {
          ...licence,
          effectiveDate: calendar.day('2024-08-01'),
          expirationDate: renewedOn,
          status: 'expired',
        });
      }
      const expirationDate = calendar.day(lapsed ? '2026-07-31' : `${2027 + (ordinal % 2)}-0${1 + (ordinal % 9)}-28`);
      book.add('producerLicenses', {
        ...licence,
        effectiveDate: isRenewed ? renewedOn : calendar.day('2024-08-01'),
        expirationDate,
        status: isLicenseOver({ expirationDate }, calendar.today) ? 'expired' : 'active',
      });
    });
    return producer;
  });

/** The last agency of a list was appointed before, for less commission, and had none for the two weeks that followed. */
const formerAppointment = { effectiveDate: '2024-08-01', terminationDate: '2024-08-15', status: 'closed' } as const;

/** Appoints every agency to a program at the commission of the program's last terms. */
export const appointProducers = (
  book: Book,
  program: Stored<'programs'>,
  terms: readonly TermsPlan[],
  producers: readonly Stored<'producers'>[],
): void => {
  const commissionRate = terms.at(-1)?.commission[0];
  if (!commissionRate) throw new Error(`${program.code} has no terms.`);
  for (const [index, producer] of producers.entries()) {
    if (index === producers.length - 1) {
      const { effectiveDate, terminationDate, status } = formerAppointment;
      book.add('producerAppointments', {
        producerId: producer.id,
        programId: program.id,
        carrierId: program.carrierId,
        commissionRate: '0.050000',
        effectiveDate: book.calendar.day(effectiveDate),
        terminationDate: book.calendar.day(terminationDate),
        status,
      });
    }
    book.add('producerAppointments', {
      producerId: producer.id,
      programId: program.id,
      carrierId: program.carrierId,
      commissionRate,
      effectiveDate: book.calendar.day('2024-09-01'),
      terminationDate: null,
      status: 'active',
    });
  }
};
