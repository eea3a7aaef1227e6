import { detailsOf } from '../data/telemetry/describe-failure.ts';
import { log } from '../data/telemetry/log.ts';
import { refusal } from './refusal.ts';

/** The response to a defect of ours: logged with an id, of which the caller learns the id alone. */
export const internalError = (failure: unknown): Response => {
  const errorId = crypto.randomUUID();
  log('error', 'A request has failed.', { errorId, error: detailsOf(failure) });
  return refusal({
    status: 500,
    code: 'INTERNAL_SERVER_ERROR',
    message: `Something went wrong on our side. Quote the id ${errorId} when you report it.`,
    extensions: { errorId },
  });
};
