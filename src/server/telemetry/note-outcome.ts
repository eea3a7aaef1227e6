import type { ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import * as z from 'zod';
import { RequestReport } from './request-report.ts';

const told = z.object({ cost: z.object({ estimated: z.number() }) });

/** Notes what a request is answered with, for the points that are written of it. */
export const noteResult = ({ data, errors = [], extensions }: ExecutionResult): void => {
  const report = RequestReport.current;
  if (!report) return;
  report.note(
    errors.map((error) => String(error.extensions?.code ?? '')),
    // A query whose every field is null has none.
    Object.values(data ?? {}).some((value) => value !== null),
  );
  report.cost = told.safeParse(extensions).data?.cost.estimated ?? 0;
};

/** The same of every answer of Yoga's; and tells, as `extensions.traceId`, by which its trace is found. */
export const noteOutcome: Plugin = {
  onExecutionResult: ({ result, setResult }) => {
    if (!result || Array.isArray(result) || Symbol.asyncIterator in result) return;
    noteResult(result);
    const traceId = RequestReport.current?.traceId;
    if (traceId !== undefined) setResult({ ...result, extensions: { ...result.extensions, traceId } });
  },
};
