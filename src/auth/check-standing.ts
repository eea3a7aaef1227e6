import type { RequestData } from '../data/request-data.ts';
import { log } from '../data/telemetry/log.ts';
import { InvalidCredentialError } from './credential-errors.ts';
import { isOutage } from './outage.ts';
import { readStanding } from './read-standing.ts';
import { ShortMemory } from './short-memory.ts';
import { refusalOf, type Standing } from './standing.ts';
import type { Viewer } from './viewer.ts';

/** Users and API keys whom an isolate remembers; each takes less than a kilobyte. */
const maxRemembered = 5_000;

/** How long what lets somebody in is taken for true: who is suspended is refused within this time. */
const letInMs = 60_000;

/** How long what refuses somebody is: who may act again is let in after it, and a refusal that is repeated costs nothing. */
const refusedMs = 5_000;

const remembered = new ShortMemory<Standing>(maxRemembered);

/** What is stored now; undefined while it cannot be read. */
const readIfReachable = async (data: RequestData, viewer: Viewer): Promise<Standing | undefined> => {
  try {
    return await readStanding(data, viewer);
  } catch (failure) {
    if (!isOutage(failure)) throw failure;
    const { userId, orgId } = viewer;
    const message =
      'Whether somebody may still act cannot be read: the credential alone lets in who was not refused before.';
    log('warn', message, { userId, orgId, failure });
    return undefined;
  }
};

/** What is known of a viewer: from a moment ago, or read now, or what was last known while it cannot be read. */
const standingOf = async (data: RequestData, viewer: Viewer): Promise<Standing | undefined> => {
  const { orgId, userId, producerId } = viewer;
  const key = `${orgId} ${userId} ${producerId}`;
  const known = remembered.recall(key);
  if (known && known.ageMs < (refusalOf(viewer, known.value) === null ? letInMs : refusedMs)) return known.value;
  const askedAt = Date.now();
  const standing = await readIfReachable(data, viewer);
  if (standing) remembered.keep(key, standing, askedAt);
  return standing ?? known?.value;
};

/**
 * Throws InvalidCredentialError when somebody may not act any more, or not as the credential says, or when the organization
 * is not there. `docs/decisions/0020` says what this costs, and why it lets in while it cannot be read.
 *
 * @returns what is stored of who acts; undefined while it cannot be read
 */
export const checkStanding = async (viewer: Viewer, data: RequestData): Promise<Standing | undefined> => {
  const standing = await standingOf(data, viewer);
  const refusal = standing && refusalOf(viewer, standing);
  if (refusal) throw new InvalidCredentialError(refusal);
  return standing;
};
