import { connect as open, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { Client } from 'ssh2'
import { guardedLookup, refuseDeniedHost } from '../egress/guarded-lookup.ts'
import { knownKeysOf } from './settings.ts'

export interface Login {
  readonly host: string
  readonly port: number
  readonly username: string
  readonly password: string | null
  /** PEM or OpenSSH text; the password decrypts it as well. */
  readonly privateKey: string | null
}

/** Milliseconds to connect and log in, each. */
const timeoutMs = 20_000

/**
 * A client that is logged in; the caller ends it. `through` is a stream to the host when it is reached by a gateway.
 *
 * @throws Error with the reason; the signal's reason when it fires
 */
export const connectSsh = async (login: Login, signal: AbortSignal, through?: Duplex): Promise<Client> => {
  signal.throwIfAborted()
  const keys = await knownKeysOf(login.host, login.port)
  const stream = through ?? (await dial(login, signal))
  const client = new Client()
  const stop = () => client.destroy()
  signal.addEventListener('abort', stop, { once: true })
  client.once('close', () => signal.removeEventListener('abort', stop))
  try {
    await new Promise<void>((resolve, reject) => {
      client.once('ready', resolve)
      client.once('error', reject)
      client.once('close', () => reject(new Error(`the connection to ${login.host} was closed`)))
      client.connect({
        sock: stream,
        username: login.username,
        readyTimeout: timeoutMs,
        // Only what was given: ssh2 would ask an agent of the worker's account otherwise.
        ...(login.password === null ? {} : { password: login.password, tryKeyboard: false }),
        ...(login.privateKey === null
          ? {}
          : {
              privateKey: login.privateKey,
              ...(login.password === null ? {} : { passphrase: login.password }),
            }),
        hostVerifier: (key: Buffer) => keys === null || keys.has(key.toString('base64')),
      })
    })
  } catch (error) {
    client.destroy()
    signal.throwIfAborted()
    throw error
  }
  // Later errors of the connection end what runs over it; without a listener they would end the process.
  client.on('error', () => undefined)
  return client
}

const dial = (login: Login, signal: AbortSignal): Promise<Socket> =>
  new Promise((resolve, reject) => {
    refuseDeniedHost(login.host)
    const socket = open({ host: login.host, port: login.port, lookup: guardedLookup, signal })
    socket.setTimeout(timeoutMs, () => socket.destroy(new Error(`${login.host} does not answer`)))
    socket.once('error', reject)
    socket.once('connect', () => {
      socket.setTimeout(0)
      socket.off('error', reject)
      resolve(socket)
    })
  })
