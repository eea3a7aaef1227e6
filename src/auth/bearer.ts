/** RFC 9110, section 11.4: the scheme in any case, one space or more, and a token68. */
const bearer = /^Bearer +([\w.~+/-]+=*)$/i;

/** The credential behind `Bearer`: empty when the header says something else, null when there is none. */
export const bearerCredential = (headers: Headers): string | null => {
  const authorization = headers.get('Authorization');
  return authorization === null ? null : (bearer.exec(authorization.trim())?.[1] ?? '');
};
