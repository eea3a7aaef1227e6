/** The longest text of the names of all claimants of a claim, in characters. */
export const maxClaimantNames = 500;
