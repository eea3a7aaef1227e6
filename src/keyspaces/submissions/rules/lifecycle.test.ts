import { describe, expect, it } from 'vitest';
import { isReachable, leadingTo } from '../../global/rules/lifecycle.ts';
import { firstQuoteStatuses, quoteTransitions, submissionTransitions } from './lifecycle.ts';

// Object.keys loses the literal names.
const submissionStatuses = Object.keys(submissionTransitions) as (keyof typeof submissionTransitions)[];
const quoteStatuses = Object.keys(quoteTransitions) as (keyof typeof quoteTransitions)[];

describe('a quote', () => {
  it('is never bound once it has expired', () => {
    expect(isReachable(quoteTransitions, 'expired', 'bound')).toBe(false);
  });

  it('that is referred or declined is in no status from which a bind begins', () => {
    expect(leadingTo(quoteTransitions, 'binding')).toEqual(['issued', 'accepted']);
    expect(isReachable(quoteTransitions, 'declined', 'binding')).toBe(false);
  });

  it('that was referred is offered by approval alone, as the same quote', () => {
    expect(leadingTo(quoteTransitions, 'issued')).toEqual(['referred', 'binding']);
    expect(quoteTransitions.referred).toEqual(['issued', 'declined', 'expired', 'superseded']);
  });

  it('is bound through a bind under way, whose refusal opens it again', () => {
    expect(leadingTo(quoteTransitions, 'bound')).toEqual(['binding']);
    expect(quoteTransitions.binding).toEqual(['bound', 'issued']);
  });

  it('that has expired can be replaced, and nothing else', () => {
    expect(quoteTransitions.expired).toEqual(['superseded']);
  });

  it('reaches every status from those it may begin in', () => {
    const reached = quoteStatuses.filter((status) =>
      firstQuoteStatuses.some((first) => isReachable(quoteTransitions, first, status)),
    );
    expect(reached).toEqual(quoteStatuses);
  });
});

describe('a submission', () => {
  it('reaches every status from draft', () => {
    expect(submissionStatuses.filter((status) => !isReachable(submissionTransitions, 'draft', status))).toEqual([]);
  });

  it('can be declined at the desk, before anybody has claimed it', () => {
    expect(submissionTransitions.submitted).toContain('declined');
  });

  it('that lacks information waits in INCOMPLETE, returns to review, or ends there', () => {
    expect(leadingTo(submissionTransitions, 'incomplete')).toEqual(['in_review']);
    expect(submissionTransitions.incomplete).toEqual(
      expect.arrayContaining(['in_review', 'declined', 'withdrawn', 'expired']),
    );
  });

  it('expires in review, while it is referred, and while it is incomplete, as well as when its quotes lapse', () => {
    expect(leadingTo(submissionTransitions, 'expired')).toEqual(['incomplete', 'in_review', 'referred', 'quoted']);
  });

  it('is taken up again after it was declined, withdrawn or expired; bound and not taken up are final', () => {
    const ended = submissionStatuses.filter((status) => leadingTo(submissionTransitions, status).length > 0);
    const reopened = ended.filter((status) => String(submissionTransitions[status]) === 'in_review');
    expect(reopened).toEqual(['declined', 'withdrawn', 'expired']);
    expect(submissionStatuses.filter((status) => submissionTransitions[status].length === 0)).toEqual([
      'bound',
      'not_taken_up',
    ]);
  });
});
