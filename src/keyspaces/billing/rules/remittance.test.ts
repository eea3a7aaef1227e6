import { describe, expect, it } from 'vitest';
import { drawableCents, missingCents, refuseDraw, remittableCents } from './remittance.ts';

const position = (trustCents: bigint, held: readonly (readonly [string, bigint])[]) => ({
  trustCents,
  held: new Map(held),
});

describe('the trust', () => {
  it('refuses a refund out of money that was remitted, and says what is missing', () => {
    const trust = position(5_482_98n, [['refund', 24_694_53n]]);
    expect(refuseDraw(trust, { payee: 'refund', amountCents: 24_694_53n })).toEqual({
      code: 'trust_would_be_short',
      byCents: 19_211_55n,
    });
    expect(refuseDraw({ ...trust, trustCents: 24_694_53n }, { payee: 'refund', amountCents: 24_694_53n })).toBeNull();
  });

  it('says of a refused draw how much more it takes, also where a carrier owes back what is held for others', () => {
    const short = position(500_00n, [
      ['refund', 200_00n],
      ['producer', 650_00n],
      ['carrier', -350_00n],
    ]);
    const draw = { payee: 'refund', amountCents: 200_00n };
    expect(refuseDraw(short, draw)?.byCents).toBe(350_00n);
    expect(refuseDraw({ ...short, trustCents: 849_99n }, draw)?.byCents).toBe(1n);
    expect(refuseDraw({ ...short, trustCents: 850_00n }, draw)).toBeNull();
  });

  it('never pays one with what it holds for another', () => {
    const trust = position(1_000_00n, [
      ['carrier', 900_00n],
      ['producer', 300_00n],
      ['state', -50_00n],
    ]);
    expect(remittableCents(trust, 'carrier')).toBe(700_00n);
    expect(refuseDraw(trust, { payee: 'carrier', amountCents: 700_01n })?.byCents).toBe(1n);
    expect(remittableCents(trust, 'state')).toBe(0n);
    expect(remittableCents(trust, 'nobody')).toBe(0n);
  });

  it('is owed by the organization what it drew of premium that is returned', () => {
    const returned = [
      ['refund', 1_995_43n],
      ['carrier', -1_496_58n],
      ['producer', -319_27n],
    ] as const;
    expect(missingCents(position(100_00n, returned))).toBe(79_58n);
    expect(missingCents(position(179_58n, returned))).toBe(0n);
    expect(missingCents(position(200_00n, returned))).toBe(0n);
    // A payment was not honored after it was remitted.
    expect(missingCents(position(-50_00n, [['carrier', -80_00n]]))).toBe(50_00n);
  });

  it('lets the organization draw what it has collected, and nothing that is held for others', () => {
    const trust = position(1_000_00n, [['carrier', 900_00n]]);
    expect(drawableCents(trust, { collectedCents: 80_00n, drawnCents: 0n })).toBe(80_00n);
    expect(drawableCents(trust, { collectedCents: 500_00n, drawnCents: 200_00n })).toBe(100_00n);
    expect(drawableCents(trust, { collectedCents: 80_00n, drawnCents: 80_00n })).toBe(0n);
  });
});
