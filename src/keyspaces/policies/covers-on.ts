const isNullOr = (column: string, comparison: object) => ({
  OR: [{ [column]: { isNull: true } }, { [column]: comparison }],
});

/** The condition on policies that give cover on a day: what `isInForce` says of one, as a list can be asked for it. */
export const coversOn = (day: string): object => ({
  effectiveDate: { lte: day },
  expirationDate: { gt: day },
  AND: [
    isNullOr('cancellationDate', { gt: day }),
    isNullOr('pendingCancellationDate', { gt: day }),
    { OR: [{ lapseFromDate: { isNull: true } }, { lapseFromDate: { gt: day } }, { lapseToDate: { lte: day } }] },
  ],
});
