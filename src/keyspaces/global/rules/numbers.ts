const digits = 6;

/**
 * The series of the numbers that people read; `number_counters` has a counter for each. Policies and claims are counted
 * per organization and program, everything else per organization. The year is that of the day on which the number is
 * assigned; a new year does not restart the count.
 */
export const numberSeries = {
  submission: () => 'SUB',
  quote: () => 'QUO',
  invoice: () => 'INV',
  policy: (programCode: string) => programCode,
  claim: (programCode: string) => `CLM-${programCode}`,
} as const;

/** The number as people read it: series `HPGL`, 2026 and 123 are `HPGL-2026-000123`. */
export const formatNumber = (series: string, year: number, count: number): string =>
  `${series}-${year}-${count.toString().padStart(digits, '0')}`;

/**
 * A number as it is printed, from what somebody has typed or read aloud: `hpgl-2026-123` is `HPGL-2026-000123`. What is no
 * number of this form stays as it is, but for its case: nothing has it.
 */
export const numberAsPrinted = (written: string): string =>
  written
    .trim()
    .toUpperCase()
    .replace(/(?<=-\d{4}-)0*(\d+)$/, (_, count: string) => count.padStart(digits, '0'));
