import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { TLSSocket } from 'node:tls'
import { loopbackCertificate } from './loopback-certificate.ts'

/** A message as it was taken. */
export interface Delivery {
  readonly from: string
  readonly to: readonly string[]
  readonly data: string
  readonly secure: boolean
  readonly login: { user: string; password: string } | null
}

/** A small SMTP server on loopback with STARTTLS and AUTH LOGIN, for tests. It refuses recipients named `nobody@…`. */
export const startSmtpServer = async () => {
  const delivered: Delivery[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.write('220 loopback ESMTP\r\n')
    talk(socket, false)
  })

  const talk = (socket: Socket | TLSSocket, secure: boolean): void => {
    const lines = createInterface({ input: socket, crlfDelay: Number.POSITIVE_INFINITY })
    const say = (text: string) => socket.write(`${text}\r\n`)
    let from = ''
    let to: string[] = []
    let login: Delivery['login'] = null
    let data: string[] | null = null
    let expecting: ((line: string) => void) | null = null

    const command = (line: string): void => {
      const verb = line.slice(0, 4).toUpperCase()
      if (verb === 'EHLO') say(secure ? '250-loopback\r\n250 AUTH LOGIN' : '250-loopback\r\n250 STARTTLS')
      else if (verb === 'STAR') {
        lines.close()
        socket.removeAllListeners('data')
        say('220 go ahead')
        const tls = new TLSSocket(socket, { isServer: true, ...loopbackCertificate })
        tls.on('error', () => undefined)
        talk(tls, true)
      } else if (verb === 'AUTH') {
        say(`334 ${btoa('Username:')}`)
        expecting = (user) => {
          say(`334 ${btoa('Password:')}`)
          expecting = (password) => {
            expecting = null
            login = { user: atob(user), password: atob(password) }
            say(login.password === 'wrong' ? '535 authentication failed' : '235 welcome')
          }
        }
      } else if (verb === 'MAIL') {
        from = /<(.*?)>/.exec(line)?.[1] ?? ''
        to = []
        say('250 ok')
      } else if (verb === 'RCPT') {
        const address = /<(.*?)>/.exec(line)?.[1] ?? ''
        if (address.startsWith('nobody@')) return void say('550 no such user')
        to.push(address)
        say('250 ok')
      } else if (verb === 'DATA') {
        data = []
        say('354 go on')
      } else if (verb === 'QUIT') {
        say('221 bye')
        socket.end()
      } else say('250 ok')
    }

    lines.on('line', (line) => {
      if (data !== null) {
        if (line !== '.') return void data.push(line.replace(/^\.\./, '.'))
        delivered.push({ from, to, data: data.join('\n'), secure, login })
        data = null
        return void say('250 taken')
      }
      if (expecting !== null) expecting(line)
      else command(line)
    })
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    address: `127.0.0.1:${port}`,
    delivered,
    stop: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
