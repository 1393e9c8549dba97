import type { Duplex } from 'node:stream'
import type { Client } from 'ssh2'
import type { ValueMap } from '../../engine/data/values.ts'
import { connectSsh, type Login } from './connect.ts'
import { addressOf, optionalText, privateKeyOf, textInput } from './inputs.ts'
import type { Dial } from './run-ssh.ts'

const loginOf = async (input: ValueMap, host: string, username: string): Promise<Login> => ({
  ...addressOf(host),
  username,
  password: optionalText(input, 'password'),
  privateKey: await privateKeyOf(input),
})

/** Connects straight to a host. */
export const dialHost =
  (input: ValueMap): Dial =>
  async (host, signal) => {
    const client = await connectSsh(await loginOf(input, host, textInput(input, 'username')), signal)
    return { client, end: () => client.end() }
  }

/** Connects to a host by a channel of a gateway, which needs no program there. */
export const dialThrough =
  (input: ValueMap): Dial =>
  async (host, signal) => {
    const username = textInput(input, 'username')
    const gatewayUser = optionalText(input, 'gateway_username') ?? username
    const gateway = await connectSsh(await loginOf(input, textInput(input, 'gateway_host'), gatewayUser), signal)
    try {
      const login = await loginOf(input, host, username)
      const client = await connectSsh(login, signal, await forward(gateway, login))
      return {
        client,
        end: () => {
          client.end()
          gateway.end()
        },
      }
    } catch (error) {
      gateway.end()
      throw error
    }
  }

const forward = (gateway: Client, { host, port }: Login): Promise<Duplex> =>
  new Promise((resolve, reject) => {
    gateway.forwardOut('127.0.0.1', 0, host, port, (failure, channel) =>
      failure === undefined
        ? resolve(channel)
        : reject(new Error(`the gateway does not reach ${host}: ${failure.message}`)),
    )
  })
