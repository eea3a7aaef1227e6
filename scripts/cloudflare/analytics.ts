import * as z from 'zod';
import type { CloudflareApi } from './api.ts';

/** The rows that a query of Analytics Engine finds. It reads, so it is tried again as reads are. */
export const queryAnalytics = async <Row>(api: CloudflareApi, sql: string, row: z.ZodType<Row>): Promise<Row[]> =>
  (await api.query('/analytics_engine/sql', sql, z.object({ data: z.array(row) }))).data;
