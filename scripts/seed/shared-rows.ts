import type { Calendar } from './calendar.ts';
import { classCodes } from './class-codes.ts';
import { createIdentifier } from './identifiers.ts';
import { createRandom } from './random.ts';
import { carriers, linesOfBusiness, states } from './reference-data.ts';
import type { SeedRows } from './rows.ts';
import { stateRules } from './state-rules.ts';

/** Adds the rows that all organizations share: states with their rules, lines of business, class codes and carriers. */
export const addSharedRows = (rows: SeedRows, calendar: Calendar): void => {
  const written = calendar.moment('2024-01-01', 0);
  const random = createRandom(1);
  rows.states.push(...states);
  rows.linesOfBusiness.push(...linesOfBusiness);
  rows.classCodes.push(...classCodes.map((entry) => ({ id: createIdentifier('cls', written, random), ...entry })));
  rows.stateRules.push(
    ...stateRules.map((rule) => ({
      id: createIdentifier('str', written, random),
      ...rule,
      effectiveDate: calendar.day(rule.effectiveDate),
      createdAt: written,
      updatedAt: written,
    })),
  );
  rows.carriers.push(...carriers.map((carrier) => ({ ...carrier, createdAt: written, updatedAt: written })));
};
