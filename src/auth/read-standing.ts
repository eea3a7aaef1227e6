import { and, eq } from 'drizzle-orm';
import * as z from 'zod';
import { organizations, producers, users } from '../../schema/global/tables/index.ts';
import type { RequestData } from '../data/request-data.ts';
import { build, textOf } from '../data/wire/drizzle.ts';
import { identificationOrigin } from '../data/wire/statement-log.ts';
import type { Standing } from './standing.ts';
import type { Viewer } from './viewer.ts';

const columns = {
  organization: organizations.status,
  timeZone: organizations.timeZone,
  producer: producers.status,
  status: users.status,
  role: users.role,
  producerId: users.producerId,
  carrierId: users.carrierId,
  insuredId: users.insuredId,
  notBefore: users.notBefore,
};

const cell = z.string().nullable();

/** A moment as drivers hand it over: text in UTC. */
const moment = cell.transform((text) => (text === null ? null : new Date(`${text.replace(' ', 'T')}Z`)));

/** The cells of a row, in the order of the columns above. */
const row = z
  .tuple([z.string(), z.string(), cell, cell, cell, cell, cell, cell, moment])
  .transform(
    ([organization, timeZone, producer, status, role, producerId, carrierId, insuredId, notBefore]): Standing => {
      const user =
        status === null || role === null ? null : { status, role, producerId, carrierId, insuredId, notBefore };
      return { organization, timeZone, producer, user };
    },
  );

/** Reads what is stored of one who acts, by three primary keys. */
export const readStanding = async (data: RequestData, { orgId, userId, producerId }: Viewer): Promise<Standing> => {
  const global = data.clientOf('global');
  const query = build
    .select(columns)
    .from(organizations)
    .leftJoin(users, and(eq(users.orgId, orgId), eq(users.id, userId)))
    // No agency has an empty id: the text is the same for all who ask.
    .leftJoin(producers, and(eq(producers.orgId, orgId), eq(producers.id, producerId ?? '')))
    .where(eq(organizations.id, orgId));
  const { rows } = await global.read({
    ...textOf(query),
    // Two of the three tables may be read a minute old elsewhere; a permission may not.
    freshness: 'fresh',
    origin: identificationOrigin,
    tags: global.tags,
  });
  const [found] = z.array(row).parse(rows);
  return found ?? { organization: null, timeZone: null, producer: null, user: null };
};
