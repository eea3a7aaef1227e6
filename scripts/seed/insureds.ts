import type { Book, Stored } from './book.ts';
import type { OrganizationPlan } from './organizations.ts';
import { insuredId, otherInsuredId } from './people.ts';
import { sealedFeinOf } from './sealing.ts';

// Per program: `name|NAICS code of the business`. No name ends with a legal form: the large seed puts numbers behind names.
const names: Readonly<Record<string, string>> = {
  HPGL: 'Tidewater Custom Homes|236115;Blue Heron Carpentry|238350;Rappahannock Masonry|238140;Anchor Electric Works|238210;Old Dominion Painting|238320;Patapsco Drywall|238310;Brandywine Concrete|238110;Cape Fear Landscaping|561730;Delmarva Plumbing & Heating|238220;Potomac Grading|238910;Shore Line Builders|236115;Stony Creek Trim & Millwork|238350',
  HPCP: 'Bayview Plaza Holdings|531120;Ferry Landing Restaurant Group|722511;Arch Street Lofts|531110;Maple & Main Market|445110;Inner Harbor Offices|531120;Garden State Cold Storage|493120;Hillcrest Motor Lodge|721110;Bowery Mercantile|455110;Wilmington Row Apartments|531110;Seaboard Warehousing|493110;Chestnut Hill Provisions|445110;The Rivermill Building|531120',
  HPPL: 'Calloway & Stern CPAs|541211;Piedmont Structural Engineers|541330;Northgate Realty|531210;Loomis Design Architects|541310;Fairmount Software|541511;Beacon Hill Advisory|541611;Old Line Marketing|541613;Crescent Bay Appraisers|531320;Keel & Mast Consulting|541611;Sycamore Engineering Group|541330;Penn Quarter Accountants|541211;Raritan Data Works|541511',
  PSCY: 'Prairie Community Credit Union|522130;Lakeland Pediatric Associates|621111;Bluestem Systems|541512;Wabash Valley College|611310;Crossroads Freight|484121;Kettle Moraine Inns|721110;Heartland Builders|236220;Cedar Rapids Internal Medicine|621111;Quad Cities IT Services|541512;Flint Hills Credit Union|522130;Twin Ports Trucking|484121;Illini Business College|611310',
  PSWC: 'Kowalski Brothers Carpentry|238350;Sandhills Machine Works|332710;Ozark Mechanical|238220;Des Plaines Electric|238210;Mackinac Cabinetry|238350;Brewer Street Grill|722511;Hawkeye Lawn & Garden|561730;Scioto Painting|238320;Fox River Janitorial|561720;Platte River Plumbing|238220;Hoosier Hardware|444140;Door County Framers|238130',
};

const places: Readonly<Record<string, readonly [city: string, postalCode: string]>> = {
  DC: ['Washington', '20001'],
  DE: ['Wilmington', '19801'],
  IA: ['Des Moines', '50309'],
  IL: ['Peoria', '61602'],
  IN: ['Fort Wayne', '46802'],
  KS: ['Wichita', '67202'],
  MD: ['Annapolis', '21401'],
  MI: ['Grand Rapids', '49503'],
  MN: ['Duluth', '55802'],
  MO: ['Columbia', '65201'],
  NC: ['Wilmington', '28401'],
  NE: ['Lincoln', '68508'],
  NJ: ['Newark', '07102'],
  NY: ['Albany', '12207'],
  OH: ['Dayton', '45402'],
  PA: ['Lancaster', '17602'],
  VA: ['Virginia Beach', '23451'],
  WI: ['Madison', '53703'],
};
const streets = [
  'Commerce Street',
  'Mill Road',
  'Front Street',
  'Industrial Parkway',
  'College Avenue',
  'Railroad Avenue',
];

/** Businesses with a fixed id, which tests and tokens use, and a fixed state. */
const known: Readonly<Record<string, { id: string; stateCode: string }>> = {
  'Tidewater Custom Homes': { id: insuredId, stateCode: 'VA' },
  'Bayview Plaza Holdings': { id: otherInsuredId, stateCode: 'MD' },
};

/** The forms in which businesses are organized, one after the other. */
const entityTypes = ['limited_liability_company', 'corporation', 'partnership', 'limited_liability_company'] as const;

const contacts = ['Dana Whitlock', 'Marcus Tate', 'Elena Ruiz', 'Priya Nair', 'Owen Gallagher'] as const;

/** In which form a business is organized, whom to ask there, and where its mail goes, when not to its main address. */
const detailsOf = (index: number, name: string, place: { city: string; stateCode: string; postalCode: string }) => {
  const domain = name.toLowerCase().replaceAll(/[^a-z]/g, '');
  return {
    entityType: entityTypes[index % entityTypes.length] ?? 'corporation',
    contactName: contacts[index % contacts.length] ?? null,
    contactEmail: `office@${domain}.example`,
    contactPhone: index % 3 === 0 ? null : `555-01${70 + index}`,
    ...(index % 6 === 4 && {
      mailingAddressLine1: `PO Box ${100 + index}`,
      mailingCity: place.city,
      mailingStateCode: place.stateCode,
      mailingPostalCode: place.postalCode,
    }),
  };
};

/** Adds the businesses that apply to a program. The last one of each program is a new business. */
export const addInsureds = (book: Book, plan: OrganizationPlan, programCode: string): Stored<'insureds'>[] => {
  const businesses = (names[programCode] ?? '').split(';');
  return businesses.map((business, index) => {
    const [name = '', naicsCode = ''] = business.split('|');
    const { id, stateCode = book.random.pick(plan.states) } = known[name] ?? {};
    const [city = '', postalCode = ''] = places[stateCode] ?? [];
    return book.add('insureds', {
      ...(id && { id }),
      name,
      doingBusinessAs: index % 7 === 3 ? `${name.split(' ')[0]} Services` : null,
      addressLine1: `${book.random.between(10, 990)} ${book.random.pick(streets)}`,
      addressLine2: index % 5 === 2 ? `Suite ${book.random.between(100, 480)}` : null,
      city,
      stateCode,
      postalCode,
      naicsCode,
      yearsInBusiness: index === businesses.length - 1 ? 1 : book.random.between(3, 40),
      ...detailsOf(index, name, { city, stateCode, postalCode }),
    });
  });
};

/** Records the tax numbers of all but the new business, which has none yet. */
export const addTaxNumbers = (book: Book, insureds: readonly Stored<'insureds'>[]): void => {
  for (const insured of insureds.slice(0, -1)) book.change(insured, sealedFeinOf(book.orgId, insured.id));
};

/** Puts an insured into the books of the agency and the carrier that a submission names, unless it is there. */
export const addToBook = (
  book: Book,
  { insuredId, producerId, carrierId }: { insuredId: string; producerId: string; carrierId: string },
): void => {
  const isThere = book.rows.insuredBooks.some(
    (row) => row.insuredId === insuredId && row.producerId === producerId && row.carrierId === carrierId,
  );
  if (!isThere) book.add('insuredBooks', { insuredId, producerId, carrierId });
};
