const bearer = /^Bearer (\S+)$/i;

/** The credential behind `Bearer`: empty when the header says something else, null when there is none. */
export const bearerCredential = (headers: Headers): string | null => {
  const authorization = headers.get('Authorization');
  return authorization === null ? null : (bearer.exec(authorization.trim())?.[1] ?? '');
};
