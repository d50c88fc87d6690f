/** Whether an address belongs to the public internet: a page is asked of no machine of our own, of a neighbour or of the cloud around us (IANA special-purpose registries, from memory, as of 2025). */
import { lookup } from 'node:dns/promises';
import { BlockList, isIPv4, isIPv6 } from 'node:net';

const RESERVED = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.31.196.0/24', '192.52.193.0/24', '192.88.99.0/24'],
  ...['192.168.0.0/16', '192.175.48.0/24', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4'],
];
/** Within what is given out of IPv6 at all: addresses that hold one of IPv4, test nets and others of no public use. */
const RESERVED_SIX = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const four = listOf(RESERVED, 'ipv4');
const given = listOf(['2000::/3'], 'ipv6');
const six = listOf(RESERVED_SIX, 'ipv6');

export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !four.check(address, 'ipv4');
  return isIPv6(address) && given.check(address, 'ipv6') && !six.check(address, 'ipv6');
}

function listOf(ranges: readonly string[], type: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [net = '', bits] = range.split('/');
    list.addSubnet(net, Number(bits), type);
  }
  return list;
}

export interface FoundAddress {
  readonly address: string;
  readonly family: number;
}

export type Resolve = (host: string) => Promise<readonly FoundAddress[]>;

export const resolveByDns: Resolve = (host) => lookup(host, { all: true });

/** @returns null where there is none, or where one of them is not public: a name that leads to both is meant to mislead */
export async function publicAddresses(
  host: string,
  resolve: Resolve,
): Promise<readonly FoundAddress[] | null> {
  const found = await resolve(host);
  return found.length > 0 && found.every(({ address }) => isPublicAddress(address)) ? found : null;
}
