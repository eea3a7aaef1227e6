import type { FetchAPI } from 'graphql-yoga';
import { RequestReport } from './request-report.ts';

/** Notes how long each answer is that is made with these classes, of which Yoga makes one a request. */
export const measureAnswers = (fetchAPI: FetchAPI): void => {
  fetchAPI.Response = new Proxy(fetchAPI.Response, {
    construct: (target, [body, init]: [BodyInit | null | undefined, ResponseInit | undefined]) => {
      const report = RequestReport.current;
      if (report && typeof body === 'string') report.answerLength = body.length;
      return new target(body, init);
    },
  });
};
