import { expect, test } from 'vitest';
import { dayOfOrganization } from './organizations.ts';
import { organizationId } from './people.ts';

test('an evening in New York is of its own day, though the next one has begun elsewhere', () => {
  const days = ['2026-11-27T00:27:00Z', '2026-11-27T04:59:00Z', '2026-11-27T05:00:00Z'].map((moment) =>
    dayOfOrganization(organizationId, new Date(moment)),
  );
  expect(days).toEqual(['2026-11-26', '2026-11-26', '2026-11-27']);
});
