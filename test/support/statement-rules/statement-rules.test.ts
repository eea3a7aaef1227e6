import { describe, expect, test } from 'vitest';
import { type CataloguedStatement, statementCatalogue } from '../../vitess/statement-catalogue.ts';
import { statementRules } from './rules.ts';
import { brokenRules } from './statement-rules.ts';

const namesOf = (statement: CataloguedStatement) => brokenRules(statement).map(({ name }) => name);

describe('the statement rules', () => {
  test.each(statementCatalogue.filter(({ breaks }) => breaks.length > 0))('catch $breaks: $sql', (statement) => {
    expect(namesOf(statement)).toEqual(statement.breaks);
  });

  test.each(statementCatalogue.filter(({ breaks }) => breaks.length === 0))('let pass: $sql', (statement) => {
    expect(namesOf(statement)).toEqual([]);
  });

  test('each have a planted statement that they catch', () => {
    const caught = new Set(statementCatalogue.flatMap(({ breaks }) => breaks));
    expect(statementRules.map(({ name }) => name).filter((name) => !caught.has(name))).toEqual([]);
  });

  test('have the word of vtgate on every statement of which one speaks for Vitess', () => {
    const untold = statementCatalogue.filter(
      (statement) => statement.vtgate === undefined && brokenRules(statement).some((rule) => rule.for === 'vitess'),
    );
    expect(untold.map(({ sql }) => sql)).toEqual([]);
  });
});
