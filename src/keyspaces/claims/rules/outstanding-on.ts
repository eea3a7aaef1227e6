/** A change of a reserve, by the day on which it was made. */
interface DatedMovement {
  readonly madeOn: string;
  readonly amountCents: bigint;
}

/** A payment, by the days on which it was issued and taken back; null where that has not happened. */
interface DatedPayment {
  readonly issuedOn: string | null;
  readonly takenBackOn: string | null;
  readonly amountCents: bigint;
}

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, cents) => total + cents, 0n);

/** What reserves held at the end of a day, in cents: all changes until then, less what was paid and not taken back. */
export const outstandingOn = (
  movements: readonly DatedMovement[],
  payments: readonly DatedPayment[],
  day: string,
): bigint => {
  const has = (date: string | null): boolean => date !== null && date <= day;
  const paid = payments.filter(({ issuedOn, takenBackOn }) => has(issuedOn) && !has(takenBackOn));
  const made = movements.filter(({ madeOn }) => madeOn <= day);
  return sum(made.map(({ amountCents }) => amountCents)) - sum(paid.map(({ amountCents }) => amountCents));
};
