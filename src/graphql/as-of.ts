/** What an argument `asOf` is, for its description. */
export const asOfDescription = "The day. Without it: today, in the time zone of the viewer's organization.";
