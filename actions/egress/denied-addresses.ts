/*
 * Which addresses actions may not connect to. A workflow author decides on the URL, the server's network position makes
 * the request: without a guard, a workflow could read a cloud's metadata service and with it the machine's credentials.
 *
 * - Always denied: link-local addresses (all clouds' metadata services live there or at the few addresses listed),
 *   unspecified (which reaches loopback), multicast and broadcast addresses.
 * - Denied besides: what the environment variable TRAMONTANE_EGRESS_DENY lists, CIDRs divided by commas, for example
 *   `127.0.0.0/8,::1/128,10.0.0.0/8`. Loopback is allowed when it is not listed: on a single machine the services that
 *   workflows talk to commonly run beside this one. List it as soon as several people share the server.
 */
import { BlockList, isIP } from 'node:net'

const always = [
  '0.0.0.0/8',
  '169.254.0.0/16',
  '224.0.0.0/4',
  '255.255.255.255/32',
  // Alibaba's and Azure's metadata and agent addresses, and Amazon's over IPv6.
  '100.100.100.200/32',
  '168.63.129.16/32',
  'fd00:ec2::254/128',
  '::/128',
  'fe80::/10',
  'ff00::/8',
  // The link-local range of IPv4 behind NAT64 and 6to4.
  '64:ff9b::a9fe:0/112',
  '2002:a9fe::/32',
]

/** A list that also holds `extra` CIDRs. @throws Error naming the part that is not a CIDR. */
export const denyList = (extra: readonly string[]): BlockList => {
  const list = new BlockList()
  for (const cidr of [...always, ...extra]) add(list, cidr)
  return list
}

const add = (list: BlockList, cidr: string): void => {
  const [address = '', bits, more] = cidr.split('/')
  const family = isIP(address)
  const width = family === 4 ? 32 : 128
  const prefix = bits === undefined ? width : Number(bits)
  if (family === 0 || more !== undefined || !(bits === undefined || /^\d+$/.test(bits)) || prefix > width) {
    throw new Error(`TRAMONTANE_EGRESS_DENY: '${cidr}' is not a CIDR such as 10.0.0.0/8 or fc00::/7`)
  }
  list.addSubnet(address, prefix, family === 4 ? 'ipv4' : 'ipv6')
}

/** The list for the text of TRAMONTANE_EGRESS_DENY; undefined or empty adds nothing. */
export const denyListOf = (text: string | undefined): BlockList =>
  denyList(
    (text ?? '')
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  )

/** Whether an address (IPv4 or IPv6 text, without brackets; IPv4 within IPv6 counts as IPv4) is denied. */
export const isDenied = (list: BlockList, address: string): boolean => {
  const bare = address.replace(/%.*$/, '')
  const family = isIP(bare)
  return family === 0 || list.check(bare, family === 4 ? 'ipv4' : 'ipv6')
}
