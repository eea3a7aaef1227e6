/**
 * Whole groups of four characters, and a rest of two or three. The last character of a rest carries 4 or 2 bits that stand
 * for nothing: they are 0 in the one canonical spelling (RFC 4648, section 3.5).
 */
const canonical = /^(?:[\w-]{4})*(?:[\w-][AQgw]|[\w-]{2}[AEIMQUYcgkosw048])?$/;

/** Whether a text is base64url without padding in its one canonical spelling: no other text stands for the same bytes. */
export const isCanonicalBase64url = (text: string): boolean => canonical.test(text);
