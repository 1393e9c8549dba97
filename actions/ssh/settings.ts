/*
 * How std.ssh treats hosts and keys, from the environment:
 * - TRAMONTANE_SSH_KNOWN_HOSTS: a file of known hosts as OpenSSH keeps it. With it a host whose key is not in the file is
 *   refused; without it any key is accepted, as Mistral does, and whoever sits between could read along.
 * - TRAMONTANE_SSH_KEYS: the only folder that `private_key_filename` may name files of; `~/.ssh` when it is not set.
 */
import { readFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

/** The text of a key file. @throws Error for a name that leads out of the folder; never with the file's content */
export const readKeyFile = async (name: string): Promise<string> => {
  const folder = path.resolve(process.env.TRAMONTANE_SSH_KEYS || path.join(os.homedir(), '.ssh'))
  const file = path.resolve(folder, name)
  if (!file.startsWith(folder + path.sep)) {
    throw new Error(`private_key_filename must name a file in the keys' folder of the worker, not '${name}'`)
  }
  return readFile(file, 'utf8').catch(() => {
    throw new Error(`the private key file '${name}' cannot be read on this worker`)
  })
}

/** Keys that a host may show, base64 as in the file; null when any is accepted. @throws Error when the file is not there */
export const knownKeysOf = async (host: string, port: number): Promise<ReadonlySet<string> | null> => {
  const file = process.env.TRAMONTANE_SSH_KNOWN_HOSTS
  if (!file) return null
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error('the file of known hosts cannot be read on this worker')
  })
  return keysIn(text, port === 22 ? host : `[${host}]:${port}`)
}

/** Keys of a host in a file of known hosts; hashed names are not read, marked lines are left out. */
export const keysIn = (text: string, host: string): ReadonlySet<string> => {
  const keys = new Set<string>()
  for (const line of text.split('\n')) {
    const [names, , key] = line.trim().split(/\s+/)
    if (names === undefined || key === undefined || /^[#@|]/.test(names)) continue
    if (names.split(',').includes(host)) keys.add(key)
  }
  return keys
}
