import { describe, expect, it } from 'vitest';
import { decisionRefusal } from '../../global/rules/approval.ts';
import { refundQuestion } from './refund-approval.ts';

const analyst = { level: 3, maxRefundCents: 10_000_00n };
const manager = { level: 6, maxRefundCents: 100_000_00n };
const underwriter = { level: 2, maxRefundCents: 0n };
const profiles = [manager, underwriter, analyst];

describe('a refund', () => {
  it('is asked of another person even within the limit of the one who asks', () => {
    const question = refundQuestion(10_000_00n, analyst, profiles);
    expect(question).toMatchObject({ reasonCode: 'second_person', requiredLevel: 3 });
  });

  it('is asked of a level whose limit covers it, and not of a lower one with none', () => {
    const question = refundQuestion(10_000_01n, analyst, profiles);
    expect(question).toMatchObject({ reasonCode: 'refund_above_authority', requiredLevel: 6 });
  });

  it('is asked of the highest level when no limit covers it', () => {
    expect(refundQuestion(100_000_01n, analyst, profiles).requiredLevel).toBe(10);
  });

  it('is decided neither by the one who asks nor beyond the limit of the one who decides', () => {
    const asked = {
      ...refundQuestion(12_884_86n, analyst, profiles),
      decision: 'pending',
      requesterId: 'usr_1',
    } as const;
    const approve = { decision: 'approved', note: 'As credited.' } as const;
    const decide = (userId: string, { level, maxRefundCents: limitCents }: typeof analyst) =>
      decisionRefusal(asked, { userId, level, limitCents }, approve);
    expect(decide('usr_1', manager)).toBe('separation_of_duties');
    expect(decide('usr_2', analyst)).toBe('authority_exceeded');
    expect(decide('usr_2', { ...manager, maxRefundCents: 12_884_85n })).toBe('authority_exceeded');
    expect(decide('usr_2', manager)).toBeNull();
  });
});
