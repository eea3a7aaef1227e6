import { UserError } from '../../support/user-error.ts';
import type { BuiltSite } from './built-site.ts';
import { deadLinks, loadedFromElsewhere } from './dead-links.ts';
import { outdatedLifecycles, outdatedPictures, unreadablePictures } from './pictures.ts';
import { tooLarge } from './size.ts';
import { allSubjects, missingSubjects, undocumentedTables } from './subjects.ts';

/** Problems that are shown of each kind, at most. */
const mostShown = 10;

/** Throws with everything that is wrong with a site. */
export const checkSite = async (site: BuiltSite): Promise<void> => {
  const found: Readonly<Record<string, readonly string[]>> = {
    'Links lead nowhere': deadLinks(site),
    'Something is loaded from elsewhere': loadedFromElsewhere(site),
    'Something has no place': missingSubjects(site, await allSubjects()),
    'The code does not say what a table holds': await undocumentedTables(),
    'A picture is not that of the code': [...outdatedPictures(site), ...outdatedLifecycles(site)],
    'A picture cannot be drawn': await unreadablePictures(site),
    'The site is too large': tooLarge(site),
  };
  const problems = Object.entries(found).flatMap(([kind, all]) =>
    all.length === 0 ? [] : [`${kind} (${all.length}):\n    ${all.slice(0, mostShown).join('\n    ')}`],
  );
  if (problems.length === 0) return;
  throw new UserError({
    what: 'The site is not as it must be.',
    why: `\n  ${problems.join('\n  ')}`,
    todo: 'Mend what is named, and run make site again. Pages that follow from the code are made by scripts/site and scripts/docs.',
  });
};
