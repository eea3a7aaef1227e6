const groupsOf = (text: string): string[] => (text === '' ? [] : text.split(':'));

/**
 * By what an address is counted. Somebody with one address of IPv6 has the 2^64 of its network (RFC 6177), so that network
 * is counted; an address of IPv4 is itself.
 */
export const addressBlockOf = (address: string): string => {
  if (!address.includes(':') || address.includes('.')) return address;
  const [before = '', after = ''] = address.split('::');
  const [left, right] = [groupsOf(before), groupsOf(after)];
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  const network = [...left, ...zeros, ...right].slice(0, 4);
  return `${network.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
};
