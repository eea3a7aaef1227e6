// Codes and descriptions: ISO for general liability, property (CSP) and auto, NCCI for workers' compensation, NAICS for
// professional liability and cyber. Each line is `code|hazard grade 1-10|description`.
const classes = {
  general_liability: `
91340|6|Carpentry - construction of residential property not exceeding three stories in height
91342|6|Carpentry - not otherwise classified
91343|4|Carpentry - interior
91560|5|Concrete construction
91580|5|Contractors - executive supervisors or executive superintendents
92215|4|Driveway, parking area or sidewalk - paving or repaving
92338|4|Dry wall or wallboard installation
92478|4|Electrical work - within buildings
94007|7|Excavation
95410|6|Grading of land
95647|5|Heating or combined heating and air conditioning systems or equipment - dealers or distributors and installation
96816|3|Janitorial services
97047|3|Landscape gardening
97447|5|Masonry
98304|5|Painting - exterior - buildings or structures - three stories or less in height
98305|3|Painting - interior - buildings or structures
98482|5|Plumbing - commercial and industrial
98483|5|Plumbing - residential or domestic
98678|9|Roofing - residential
99746|3|Tile, stone, marble, mosaic or terrazzo work - interior construction`,
  commercial_property: `
0311|4|Apartments without mercantile occupancies - up to 10 units
0322|5|Apartments with mercantile occupancies - 11 to 30 units
0532|5|Retail - food and beverage
0542|7|Restaurants
0567|4|Retail - general merchandise
0702|2|Offices - other than governmental
0742|5|Hotels and motels without restaurant
0922|6|Vehicle repair shops
1211|4|General storage warehouses
2459|9|Woodworking`,
  professional_liability: `
531210|4|Offices of real estate agents and brokers
541110|6|Offices of lawyers
541211|4|Offices of certified public accountants
541310|5|Architectural services
541330|6|Engineering services
541511|3|Custom computer programming services
541611|2|Administrative management and general management consulting services
541613|2|Marketing consulting services
541940|3|Veterinary services`,
  cyber: `
236220|3|Commercial and institutional building construction
484121|4|General freight trucking, long-distance, truckload
522130|8|Credit unions
541512|5|Computer systems design services
611310|7|Colleges, universities, and professional schools
621111|7|Offices of physicians (except mental health specialists)
622110|9|General medical and surgical hospitals
721110|5|Hotels (except casino hotels) and motels`,
  workers_compensation: `
0042|5|Landscape gardening and drivers
3632|4|Machine shop, not otherwise classified
5183|5|Plumbing, not otherwise classified, and drivers
5190|5|Electrical wiring - within buildings and drivers
5403|7|Carpentry, not otherwise classified
5437|5|Carpentry - installation of cabinet work or interior trim
5474|6|Painting, not otherwise classified, and shop operations, drivers
5537|5|Heating, ventilation, air-conditioning and refrigeration systems - installation, service and repair
5551|10|Roofing - all kinds and drivers
5645|7|Carpentry - construction of residential dwellings not exceeding three stories in height
8017|3|Store - retail, not otherwise classified
8742|1|Salespersons or collectors - outside
8810|1|Clerical office employees, not otherwise classified
9014|4|Janitorial services by contractors - no window cleaning above ground level
9082|3|Restaurant, not otherwise classified`,
  commercial_auto: `
01199|3|Light truck - service use - local radius
03199|4|Light truck - commercial use - local radius
21199|4|Medium truck - service use - local radius
23199|5|Medium truck - commercial use - local radius
33199|6|Heavy truck - commercial use - local radius
50199|7|Extra-heavy truck-tractor - commercial use - local radius
7398|2|Private passenger vehicle - business use`,
} as const;

/** A class of business before it has an identifier. */
export interface ClassCode {
  readonly lineOfBusinessCode: string;
  readonly code: string;
  readonly hazardGrade: number;
  readonly description: string;
}

/** The classes of business of all lines. */
export const classCodes: ClassCode[] = Object.entries(classes).flatMap(([lineOfBusinessCode, lines]) =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [code = '', hazardGrade = '', description = ''] = line.split('|');
      return { lineOfBusinessCode, code, hazardGrade: Number(hazardGrade), description };
    }),
);
