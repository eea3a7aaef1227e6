import {
  changeReserve,
  freeReserveCents,
  type ReserveMoney,
  sumOfReserves,
} from '../../src/keyspaces/claims/rules/money.ts';
import { incurredCents } from '../../src/keyspaces/global/rules/incurred.ts';
import type { Book, Stored } from './book.ts';

/** What claim money is spent on. */
export type CostType = Stored<'claimReserveLines'>['costType'];

/** The reserve lines of one claim, which are opened by use. */
export class ClaimLines {
  readonly #book: Book;
  readonly #claim: Stored<'claims'>;
  readonly #rows = new Map<CostType, Stored<'claimReserveLines'>>();

  constructor(book: Book, claim: Stored<'claims'>) {
    this.#book = book;
    this.#claim = claim;
  }

  /** The row of a line. */
  row(costType: CostType): Stored<'claimReserveLines'> {
    const { id: claimId, coverage } = this.#claim;
    const nothing = { outstandingCents: 0n, heldCents: 0n, paidCents: 0n };
    const row =
      this.#rows.get(costType) ?? this.#book.add('claimReserveLines', { claimId, coverage, costType, ...nothing });
    this.#rows.set(costType, row);
    return row;
  }

  /** The money of a line. */
  money(costType: CostType): ReserveMoney {
    const { outstandingCents, heldCents, paidCents } = this.row(costType);
    return {
      outstandingCents: BigInt(outstandingCents),
      heldCents: BigInt(heldCents),
      paidCents: BigInt(paidCents),
    };
  }

  /** The money of the whole claim. */
  total(): ReserveMoney {
    return sumOfReserves([...this.#rows.keys()].map((costType) => this.money(costType)));
  }

  /** What a new payment may ask for on a line, in cents. */
  free(costType: CostType): bigint {
    return freeReserveCents(this.money(costType));
  }

  /** Writes the money of a line after a rule has changed it, with the movement that goes with it. */
  write(costType: CostType, money: ReserveMoney, movement?: Movement): void {
    const row = this.row(costType);
    if (movement && movement.amountCents !== 0n) {
      this.#book.add('claimReserveMovements', { claimId: this.#claim.id, reserveLineId: row.id, ...movement });
    }
    this.#book.change(row, { ...money });
    this.count();
  }

  /** Writes on the claim what it costs by now: whatever changes a line or a recovery does. */
  count(): void {
    const recovered = this.#book.rows.claimRecoveries.filter(({ claimId }) => claimId === this.#claim.id);
    const recoveredCents = recovered.reduce((sum, { receivedCents }) => sum + BigInt(receivedCents), 0n);
    this.#book.change(this.#claim, { incurredCents: incurredCents({ ...this.total(), recoveredCents }) });
  }

  /** Changes a reserve. Throws when the rule refuses: a story that asks for the impossible is a defect. */
  move(costType: CostType, movement: Movement): void {
    const changed = changeReserve(this.money(costType), movement.amountCents);
    if (changed.outcome !== 'changed') throw new Error(`${this.#claim.number}: ${changed.outcome}.`);
    this.write(costType, changed.money, movement);
  }
}

/** A change of a reserve: how much, why and by whom. */
export interface Movement {
  readonly amountCents: bigint;
  readonly reason: string;
  readonly actorId: string;
}
