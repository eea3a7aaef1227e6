import type { AnalyticsEngine } from '../../support/analytics-engine.ts';
import type { Route } from './answer.ts';

/** Queries over the points of Workers: SQL as text, and an answer without the envelope. Each Worker's dataset is the same here. */
export const analyticsRoute = (points: AnalyticsEngine): Route => ({
  method: 'POST',
  path: /^\/analytics_engine\/sql$/,
  answer: (_, { body }) => {
    const data = points.query(
      body.toString().replace(/FROM openinsure_graph_staging\b/, 'FROM openinsure_graph'),
      new Date(),
    );
    return { status: 200, body: { meta: [], data, rows: data.length } };
  },
});
