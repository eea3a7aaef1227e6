import * as z from 'zod';
import { eventTypes } from '../../src/events/event-types.ts';

const description = 'Planted by a test.';
const payload = z.object({ note: z.string() });

/** Kinds of events that tests raise and handle themselves. */
export const planted = ['test.began', 'test.ended'] as const;

// The record of kinds is closed to the compiler alone: tests add theirs before anybody reads it.
Object.assign(eventTypes, Object.fromEntries(planted.map((type) => [type, { description, payload }])));
