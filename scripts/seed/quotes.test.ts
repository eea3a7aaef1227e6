import { describe, expect, it } from 'vitest';
import { quoteStatus, submissionStatus } from '../../schema/submissions/enums.ts';
import { buildRows } from './seed.ts';

const rows = buildRows();

const distinct = (values: readonly unknown[]) => [...new Set(values)].toSorted();

/** The values that an entry of the audit records of a quote, before and after a change. */
const changesOf = (quoteId: string) =>
  rows.submissionsAuditEntries.filter(({ entityId, before }) => entityId === quoteId && before !== null);

describe('the quotes of the demonstration', () => {
  it('stand in every status, and so do the submissions', () => {
    expect(distinct(rows.quotes.map(({ status }) => status))).toEqual(Object.keys(quoteStatus).toSorted());
    const statuses = distinct(rows.submissions.map(({ status }) => status));
    expect(statuses).toEqual(Object.keys(submissionStatus).toSorted());
  });

  it('are offered after an approved referral as the same quote at the same premium', () => {
    const approved = rows.quotes.filter((quote) =>
      changesOf(quote.id ?? '').some(
        ({ before, after }) => before?.status === 'referred' && after?.status === 'issued',
      ),
    );
    expect(approved.length).toBeGreaterThan(3);
    for (const { id, status, submissionId } of approved) {
      const premiums = changesOf(id ?? '').flatMap(({ after }) =>
        after && 'annualPremiumCents' in after ? [after] : [],
      );
      expect(premiums).toEqual([]);
      const replacing = rows.quotes.filter(({ revisionOfId }) => revisionOfId === id);
      expect(replacing.length === 0 || status === 'superseded', submissionId).toBe(true);
    }
  });

  it('of a risk whose losses nobody knows are not rated as those of the best history', () => {
    const unknown = rows.quotes.filter(({ ratingInput }) => ratingInput.lossRatio === null);
    expect(unknown.length).toBeGreaterThan(0);
    const factorsOf = (quotes: typeof rows.quotes): number[] => {
      const ids = new Set(quotes.map(({ id }) => id));
      const steps = rows.ratingSteps.filter(({ quoteId, factor }) => factor === 'loss_history' && ids.has(quoteId));
      return steps.map(({ value }) => Number(value));
    };
    const best = Math.min(...factorsOf(rows.quotes));
    expect(factorsOf(unknown).length).toBeGreaterThan(0);
    expect(factorsOf(unknown).filter((factor) => factor <= best)).toEqual([]);
  });

  it('come as several options of one revision somewhere, of which one at most is bound', () => {
    const options = rows.quotes.filter(({ optionLabel }) => optionLabel.startsWith('Option B'));
    expect(options.length).toBeGreaterThan(3);
    for (const { submissionId, revision } of options) {
      const siblings = rows.quotes.filter(
        (quote) => quote.submissionId === submissionId && quote.revision === revision,
      );
      expect(siblings.length).toBe(2);
      expect(siblings.filter(({ status }) => status === 'bound').length).toBeLessThanOrEqual(1);
    }
    expect(options.some(({ status }) => status === 'not_taken')).toBe(true);
  });

  it('are subject to conditions of each kind, some satisfied, some waived and some open', () => {
    const states = rows.quoteSubjectivities.map(({ kind, satisfiedAt, waivedAt }) => {
      const state = satisfiedAt ? 'satisfied' : waivedAt ? 'waived' : 'open';
      return `${kind} ${state}`;
    });
    for (const kind of ['before_bind', 'before_issue', 'within_days']) {
      expect(states).toContain(`${kind} satisfied`);
      expect(states).toContain(`${kind} open`);
    }
    expect(states.some((state) => state.endsWith('waived'))).toBe(true);
    const due = rows.quoteSubjectivities.filter(({ dueDate }) => dueDate !== null);
    expect(distinct(due.map(({ kind }) => kind))).toEqual(['within_days']);
  });

  it('are the carrier’s to decide where a term of its agreement is exceeded, with its person and reference', () => {
    const asked = rows.submissionsApprovals.filter(({ authority }) => authority === 'carrier');
    const decided = asked.filter(({ decision }) => decision !== 'pending');
    expect(decided.length).toBeGreaterThan(0);
    expect(asked.length).toBeGreaterThan(decided.length);
    expect(decided.filter(({ carrierPerson, carrierReference }) => !carrierPerson || !carrierReference)).toEqual([]);
    expect(asked.filter(({ reasonCode }) => !reasonCode.startsWith('agreement_'))).toEqual([]);
  });

  it('are declined when the program excludes the class, and by a referral that is denied', () => {
    const reasons = rows.quotes.flatMap(({ status, reason }) => (status === 'declined' ? [reason] : []));
    expect(reasons).toContain('Declined: program class');
    expect(reasons.some((reason) => reason?.startsWith('Referred: loss ratio'))).toBe(true);
  });
});

describe('the submissions of the demonstration', () => {
  it('wait for answers while they are incomplete: one question is answered, another open', () => {
    const incomplete = rows.submissions.filter(({ status }) => status === 'incomplete');
    for (const { id } of incomplete) {
      const asked = rows.informationRequests.filter(({ submissionId }) => submissionId === id);
      expect(asked.map(({ answeredAt }) => answeredAt !== null).toSorted()).toEqual([false, true]);
    }
    expect(incomplete.length).toBeGreaterThan(0);
  });

  it('expire without a quote when nobody has worked on them', () => {
    const expired = rows.submissions.filter(({ status }) => status === 'expired');
    const quoted = new Set(rows.quotes.map(({ submissionId }) => submissionId));
    expect(expired.some(({ id }) => !quoted.has(id ?? ''))).toBe(true);
  });

  it('are taken up again once, after they were withdrawn', () => {
    const reopened = rows.submissions.filter(({ reopenedAt }) => reopenedAt !== null);
    expect(reopened.length).toBeGreaterThan(0);
    expect(distinct(reopened.map(({ status }) => status))).toEqual(['in_review']);
  });
});
