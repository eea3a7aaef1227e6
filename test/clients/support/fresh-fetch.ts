/** How many tokens a client keeps: one for each change that it makes at the same time as others. */
const keptTokens = 4;

/** `fetch` that sends back what changes have brought: whoever has changed something reads it as it is now. */
export const freshFetch = (send: typeof fetch = fetch): typeof fetch => {
  let tokens: string[] = [];
  return async (input, init) => {
    const request = new Request(input, init);
    if (tokens.length > 0) request.headers.set('X-Fresh-Until', tokens.join(', '));
    const response = await send(request);
    const token = response.headers.get('X-Fresh-Until');
    if (token) tokens = [token, ...tokens].slice(0, keptTokens);
    return response;
  };
};
