import { dayIn } from '../../src/keyspaces/global/rules/dates.ts';
import { organizationId, otherProducerId, producerId, secondOrganization } from './people.ts';
import { harborPrograms, type ProgramPlan, prairiePrograms } from './programs.ts';

/** The definition of an agency. */
export interface ProducerPlan {
  readonly id?: string;
  readonly name: string;
  readonly domain: string;
  readonly nationalProducerNumber: string;
  readonly place: readonly [street: string, city: string, state: string, postalCode: string];
}

/** The definition of an organization. */
export interface OrganizationPlan {
  readonly id: string;
  readonly name: string;
  /** The prefix of its payments' external references. */
  readonly initials: string;
  readonly domain: string;
  readonly timeZone: string;
  readonly states: readonly string[];
  readonly producers: readonly ProducerPlan[];
  readonly programs: readonly ProgramPlan[];
}

/** The two tenants of the demonstration. */
export const organizationPlans: readonly OrganizationPlan[] = [
  {
    id: organizationId,
    name: 'Harbor Point Underwriters',
    initials: 'HP',
    domain: 'harborpoint.example',
    timeZone: 'America/New_York',
    states: ['DC', 'DE', 'MD', 'NC', 'NJ', 'NY', 'PA', 'VA'],
    programs: harborPrograms,
    producers: [
      {
        id: producerId,
        name: 'Harborline Risk Advisors',
        domain: 'harborline.example',
        nationalProducerNumber: '10482213',
        place: ['210 Water Street', 'Norfolk', 'VA', '23510'],
      },
      {
        id: otherProducerId,
        name: 'Chesapeake Insurance Partners',
        domain: 'chesapeake-partners.example',
        nationalProducerNumber: '10577904',
        place: ['18 Light Street', 'Baltimore', 'MD', '21202'],
      },
      {
        name: 'Liberty Bell Brokerage',
        domain: 'libertybell.example',
        nationalProducerNumber: '11260358',
        place: ['1500 Market Street', 'Philadelphia', 'PA', '19102'],
      },
      {
        name: 'Hudson Gate Insurance Services',
        domain: 'hudsongate.example',
        nationalProducerNumber: '11893046',
        place: ['77 Montgomery Street', 'Jersey City', 'NJ', '07302'],
      },
    ],
  },
  {
    id: secondOrganization.organizationId,
    name: 'Prairie State Specialty',
    initials: 'PS',
    domain: 'prairiestate.example',
    timeZone: 'America/Chicago',
    states: ['IA', 'IL', 'IN', 'KS', 'MI', 'MN', 'MO', 'NE', 'OH', 'WI'],
    programs: prairiePrograms,
    producers: [
      {
        id: secondOrganization.producerId,
        name: 'Sangamon Valley Agency',
        domain: 'sangamonvalley.example',
        nationalProducerNumber: '12034471',
        place: ['300 East Adams Street', 'Springfield', 'IL', '62701'],
      },
      {
        id: secondOrganization.otherProducerId,
        name: 'Great Lakes Risk Group',
        domain: 'greatlakesrisk.example',
        nationalProducerNumber: '12190885',
        place: ['735 North Water Street', 'Milwaukee', 'WI', '53202'],
      },
      {
        name: 'Gateway Commercial Insurance',
        domain: 'gatewaycommercial.example',
        nationalProducerNumber: '12455019',
        place: ['100 North Broadway', 'St. Louis', 'MO', '63102'],
      },
    ],
  },
];

/** What day it is in the calendar of an organization: before midnight in New York, London's next one has begun. */
export const dayOfOrganization = (organization: string, moment: Date): string => {
  const plan = organizationPlans.find(({ id }) => id === organization);
  if (!plan) throw new Error(`${organization} is no organization of the demonstration.`);
  return dayIn(plan.timeZone, moment);
};
