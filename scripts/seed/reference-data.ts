import { carrierId, otherCarrierId } from './people.ts';
import type { Row } from './rows.ts';

const stateNames =
  'AL Alabama;AK Alaska;AZ Arizona;AR Arkansas;CA California;CO Colorado;CT Connecticut;DE Delaware;DC District of Columbia;FL Florida;GA Georgia;HI Hawaii;ID Idaho;IL Illinois;IN Indiana;IA Iowa;KS Kansas;KY Kentucky;LA Louisiana;ME Maine;MD Maryland;MA Massachusetts;MI Michigan;MN Minnesota;MS Mississippi;MO Missouri;MT Montana;NE Nebraska;NV Nevada;NH New Hampshire;NJ New Jersey;NM New Mexico;NY New York;NC North Carolina;ND North Dakota;OH Ohio;OK Oklahoma;OR Oregon;PA Pennsylvania;RI Rhode Island;SC South Carolina;SD South Dakota;TN Tennessee;TX Texas;UT Utah;VT Vermont;VA Virginia;WA Washington;WV West Virginia;WI Wisconsin;WY Wyoming';

/** The states and the District of Columbia. */
export const states: Row<'states'>[] = stateNames
  .split(';')
  .map((entry) => ({ code: entry.slice(0, 2), name: entry.slice(3) }));

/** The lines of business that programs write. */
export const linesOfBusiness: Row<'linesOfBusiness'>[] = [
  { code: 'general_liability', name: 'General Liability' },
  { code: 'commercial_property', name: 'Commercial Property' },
  { code: 'professional_liability', name: 'Professional Liability' },
  { code: 'cyber', name: 'Cyber' },
  { code: 'workers_compensation', name: "Workers' Compensation" },
  { code: 'commercial_auto', name: 'Commercial Auto' },
];

/** The carriers of the second organization. */
export const prairieCarrierIds = {
  cyber: 'car_01HK153X00GREATPRA1R1E0003',
  workersCompensation: 'car_01HK153X00PA1NSM0T0R000004',
} as const;

/** The carriers of both organizations. Names and NAIC codes are fictitious. */
export const carriers: Pick<Row<'carriers'>, 'id' | 'name' | 'naicCode' | 'amBestRating'>[] = [
  { id: carrierId, name: 'Meridian Atlantic Casualty Company', naicCode: '98101', amBestRating: 'A' },
  { id: otherCarrierId, name: 'Keystone Harbor Insurance Company', naicCode: '98117', amBestRating: 'A-' },
  {
    id: prairieCarrierIds.cyber,
    name: 'Great Prairie Mutual Insurance Company',
    naicCode: '98204',
    amBestRating: 'A+',
  },
  {
    id: prairieCarrierIds.workersCompensation,
    name: 'Plains Employers Indemnity Company',
    naicCode: '98239',
    amBestRating: 'A-',
  },
];
