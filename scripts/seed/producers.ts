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
      parentId: null,
      ...sealedTaxIdOf(id),
      w9ReceivedOn: calendar.day('2024-07-15'),
      errorsAndOmissionsExpiration: calendar.day(`2027-0${3 + index}-01`),
      remittanceDays: 45,
      status: 'active',
    });
    plan.states.forEach((licensedState, ordinal) => {
      const lapsed = ordinal === plan.states.length - 1 && licensedState !== stateCode && index % 2 === 1;
      const expirationDate = calendar.day(lapsed ? '2026-07-31' : `${2027 + (ordinal % 2)}-0${1 + (ordinal % 9)}-28`);
      book.add('producerLicenses', {
        producerId: producer.id,
        stateCode: licensedState,
        licenseNumber: `${licensedState}-${book.random.between(300_000, 899_999)}`,
        effectiveDate: calendar.day('2024-08-01'),
        expirationDate,
        status: expirationDate < calendar.today ? 'expired' : 'active',
      });
    });
    return producer;
  });

/** Appoints every agency to a program at the commission of the program's last terms. */
export const appointProducers = (
  book: Book,
  program: Stored<'programs'>,
  terms: readonly TermsPlan[],
  producers: readonly Stored<'producers'>[],
): void => {
  const commissionRate = terms.at(-1)?.commission[0];
  if (!commissionRate) throw new Error(`${program.code} has no terms.`);
  for (const producer of producers) {
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
