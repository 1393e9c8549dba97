import { type LookupAddress, lookup } from 'node:dns'
import { type BlockList, isIP, type LookupFunction } from 'node:net'
import { denyListOf, isDenied } from './denied-addresses.ts'

/** A connection that the egress guard refuses; the message is for the user. */
export class BlockedAddress extends Error {
  constructor(host: string, address: string) {
    super(`URL host '${host}' resolves to a blocked address (${address}).`)
  }
}

let known: { text: string | undefined; list: BlockList } | undefined

/** The list of the environment; read again when the variable changes. */
export const environmentDenyList = (): BlockList => {
  const text = process.env.TRAMONTANE_EGRESS_DENY
  if (known === undefined || known.text !== text) known = { text, list: denyListOf(text) }
  return known.list
}

/** Throws {@link BlockedAddress} for a host that is itself a denied address: Node connects to those without a look-up. */
export const refuseDeniedHost = (host: string, list = environmentDenyList()): void => {
  const bare = host.replace(/^\[|\]$/g, '')
  if (isIP(bare) !== 0 && isDenied(list, bare)) throw new BlockedAddress(bare, bare)
}

/**
 * A `lookup` for sockets that refuses names with any denied address. It decides on the very addresses that the socket
 * then connects to, so a name that resolves differently a moment later gains nothing.
 */
export const guardedLookup: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, found: LookupAddress[]) => {
    if (error !== null) return done(error, '', 4)
    const list = environmentDenyList()
    const denied = found.find(({ address }) => isDenied(list, address))
    if (denied !== undefined) return done(new BlockedAddress(host, denied.address), '', 4)
    const first = found[0]
    if (first === undefined) return done(new Error(`no address for ${host}`), '', 4)
    return options.all ? done(null, found) : done(null, first.address, first.family)
  })
}
