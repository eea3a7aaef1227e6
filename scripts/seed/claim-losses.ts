import type { Stored } from './book.ts';

/** A loss of a line of business. */
export interface Loss {
  readonly type: Stored<'claims'>['lossType'];
  readonly cause: string;
  readonly description: string;
  readonly catastropheCode?: string;
  readonly injury?: readonly [diagnosisCodes: readonly string[], treatment: string];
}

const fracture = [
  ['S52.501A', 'W20.8XXA'],
  'Closed reduction and cast of the right distal radius; follow-up in six weeks.',
] as const;
const strain = [
  ['S39.012A', 'Y93.F2'],
  'Lumbar strain; physical therapy twice a week, light duty for 21 days.',
] as const;

/** Losses by line of business. */
export const losses: Readonly<Record<string, readonly Loss[]>> = {
  general_liability: [
    {
      type: 'bodily_injury',
      cause: 'Falling object',
      description: 'A visitor to the site was struck by a framing member that slid from a scaffold.',
      injury: fracture,
    },
    {
      type: 'property_damage',
      cause: 'Water damage',
      description: 'A supply line left uncapped during finish work flooded two floors of the building below.',
    },
    {
      type: 'property_damage',
      cause: 'Faulty workmanship',
      description: 'Exterior stairs settled after completion; the owner claims the cost of rebuilding them.',
    },
  ],
  commercial_property: [
    {
      type: 'property_damage',
      cause: 'Fire',
      description: 'A kitchen exhaust fire spread to the roof deck of one unit.',
    },
    {
      type: 'property_damage',
      cause: 'Wind and hail',
      catastropheCode: 'PCS2644',
      description: 'Hail broke skylights and dented rooftop equipment.',
    },
    {
      type: 'property_damage',
      cause: 'Water damage',
      description: 'A frozen sprinkler branch burst over stored goods.',
    },
  ],
  professional_liability: [
    {
      type: 'financial',
      cause: 'Error in services',
      description: 'The client alleges that a filing deadline was missed and seeks penalties and interest.',
    },
    {
      type: 'financial',
      cause: 'Design error',
      description: 'The contractor alleges that undersized beams in the drawings caused a change order and delay.',
    },
  ],
  cyber: [
    {
      type: 'data_breach',
      cause: 'Phishing',
      description: 'A mailbox with customer records was opened by an outsider for nine days.',
    },
    {
      type: 'data_breach',
      cause: 'Ransomware',
      description: 'File servers were encrypted overnight; restoration from backup took six days.',
    },
    {
      type: 'financial',
      cause: 'Wire fraud',
      description: 'A forged change of bank details diverted two vendor payments.',
    },
  ],
  workers_compensation: [
    {
      type: 'employee_injury',
      cause: 'Overexertion',
      description: 'An employee felt a sharp pain in the lower back while lifting sheet goods.',
      injury: strain,
    },
    {
      type: 'employee_injury',
      cause: 'Fall from ladder',
      description: 'An employee fell about eight feet from a ladder and broke a wrist.',
      injury: fracture,
    },
  ],
};

/** People who turn up in claims. */
export const claimantNames = [
  'Robert Haskell',
  'Angela Moreno',
  'Dwight Farley',
  'Susan Kimura',
  'Leon Baptiste',
  'Karen Oduya',
];

/** People who saw what happened. */
export const witnessNames = ['Ellen Rourke', 'Jorge Villanueva', 'Tim Sandoval', 'Nadia Petrov'];
