/** The day on which promises are judged, in UTC. */
export const today = (): string => new Date().toISOString().slice(0, 10);
