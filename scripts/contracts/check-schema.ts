import { buildASTSchema, type DocumentNode, findBreakingChanges, GraphQLSchema, isObjectType, parse } from 'graphql';
import { addDays } from '../../src/keyspaces/global/rules/dates.ts';
import { announcementForm, deprecatedMembers, lastDayOf, withoutDueMembers } from './announced-removal.ts';
import type { ContractProblem } from './problem.ts';
import type { ReleaseDay } from './released-on.ts';

/** The SDL that the code makes, and the one that clients were last promised. */
export const schemaFile = 'schema/schema.graphql';
export const publishedSchemaFile = 'schema/published.graphql';

/** The least time between the day on which a removal is announced and the day on which it may happen. */
const minNoticeDays = 90;

/** A schema without the types that no member leads to any more. Objects of an interface are reached by name, in fragments. */
const reachable = (document: DocumentNode): GraphQLSchema => {
  const config = buildASTSchema(document, { assumeValid: true }).toConfig();
  const types = config.types.filter((type) => isObjectType(type) && type.getInterfaces().length > 0);
  return new GraphQLSchema({ ...config, types, assumeValid: true });
};

/** Deprecations that do not say until when. */
const checkAnnouncements = (current: DocumentNode): ContractProblem[] =>
  [...deprecatedMembers(current)]
    .filter(([, member]) => lastDayOf(member) === null)
    .map(([coordinate]) => ({
      where: `${schemaFile} ${coordinate}`,
      what: 'is deprecated without a date.',
      todo: `Let the reason begin with "${announcementForm}".`,
    }));

const publish = 'Run make publish-schema, and commit it.';

/**
 * What of the promises to clients the current schema would break: only what was announced, and is due, may be gone. Before
 * the first release nothing is promised, and the published schema is just the current one.
 */
export const checkSchema = (
  published: string,
  current: string,
  today: string,
  releasedOn: ReleaseDay,
): ContractProblem[] => {
  if (published === '') return [{ where: publishedSchemaFile, what: 'is missing.', todo: publish }];
  const [promised, made] = [parse(published), parse(current)];
  if (releasedOn === null) {
    const outdated = { where: publishedSchemaFile, what: `is not what ${schemaFile} is.`, todo: publish };
    return [...(published === current ? [] : [outdated]), ...checkAnnouncements(made)];
  }
  const broken = findBreakingChanges(reachable(withoutDueMembers(promised, today)), buildASTSchema(made));
  return [
    ...broken.map(({ description }) => ({
      where: schemaFile,
      what: `${description} Clients were promised otherwise in ${publishedSchemaFile}.`,
      todo: `Leave it as it was, and put the new beside it. Then deprecate the old with "${announcementForm}", run make publish-schema, and remove it after that day.`,
    })),
    ...checkAnnouncements(made),
  ];
};

/** Removals that would be announced too late. One that was announced already may keep its day, or get a later one. */
const checkNotice = (published: string, current: string, today: string): ContractProblem[] => {
  const known = published === '' ? new Map() : deprecatedMembers(parse(published));
  const earliest = addDays(today, minNoticeDays);
  return [...deprecatedMembers(parse(current))].flatMap(([coordinate, member]) => {
    const lastDay = lastDayOf(member);
    const before = known.get(coordinate);
    const announced = before && lastDayOf(before);
    if (!lastDay || lastDay >= earliest || (announced && lastDay >= announced)) return [];
    const what = `is announced to go after ${lastDay}, and clients have ${minNoticeDays} days.`;
    return [{ where: `${schemaFile} ${coordinate}`, what, todo: `Announce ${earliest} or a later day.` }];
  });
};

/** Why the current schema may not be published. */
export const checkPublication = (
  published: string,
  current: string,
  today: string,
  releasedOn: ReleaseDay,
): ContractProblem[] => {
  if (releasedOn === null) return checkAnnouncements(parse(current));
  return [
    ...(published === '' ? checkAnnouncements(parse(current)) : checkSchema(published, current, today, releasedOn)),
    ...checkNotice(published, current, today),
  ];
};
