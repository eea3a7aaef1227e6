/** A spread takes one line: a difference between two runs is read line by line. */
const spread = /\{\s+"median": ([^,]+),\s+"lowest": ([^,]+),\s+"highest": ([^\s]+)\s+\}/g;

/** Results as they are committed. */
export const resultsText = (results: object): string =>
  `${JSON.stringify(results, null, 2).replaceAll(spread, '{ "median": $1, "lowest": $2, "highest": $3 }')}\n`;
