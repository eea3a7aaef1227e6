import {
  CallerGoneError,
  DeadlineExceededError,
  KeyspaceBusyError,
  KeyspaceUnavailableError,
  OutcomeUnknownError,
} from '../data/guard/errors.ts';
import { NotYetError } from './handler.ts';

/** Failures that pass by themselves: nothing is wrong with the event or its handler. */
const passing = [
  KeyspaceUnavailableError,
  KeyspaceBusyError,
  OutcomeUnknownError,
  DeadlineExceededError,
  CallerGoneError,
  NotYetError,
];

/** Whether a failure says nothing about the event: trying it again later is all that it needs. */
export const isPassing = (failure: unknown): boolean => passing.some((kind) => failure instanceof kind);
