import { connect, type Socket } from 'node:net'
import { createTransport } from 'nodemailer'
import { guardedLookup, refuseDeniedHost } from '../egress/guarded-lookup.ts'
import type { Email } from './compose.ts'

/** Milliseconds: to connect, until the greeting, and of silence. */
const times = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 60_000 }

/**
 * Hands a message to its server: with a password over STARTTLS, logged in as the sender; without one in plain.
 *
 * The server's certificate is verified unless TRAMONTANE_SMTP_INSECURE is 1: a password must not go to whoever answers.
 *
 * @throws Error with the reason; the signal's reason when it fires.
 */
export const sendEmail = async (email: Email, signal: AbortSignal): Promise<void> => {
  signal.throwIfAborted()
  const { host, port, password } = email
  const socket = await open(host, port, signal)
  const end = () => socket.destroy()
  signal.addEventListener('abort', end, { once: true })
  const transport = createTransport({
    ...times,
    host,
    port,
    secure: false,
    getSocket: (_options, give) => give(null, { connection: socket }),
    tls: { rejectUnauthorized: process.env.TRAMONTANE_SMTP_INSECURE !== '1' },
    // Nothing that stands in a message may make the server read files or fetch pages.
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(password === null
      ? { ignoreTLS: true }
      : { requireTLS: true, authMethod: 'LOGIN', auth: { user: email.from, pass: password } }),
  })
  try {
    await transport.sendMail(messageOf(email))
  } catch (error) {
    signal.throwIfAborted()
    throw error
  } finally {
    signal.removeEventListener('abort', end)
    transport.close()
    socket.destroy()
  }
}

const messageOf = ({ from, to, cc, bcc, replyTo, subject, text, html }: Email) => ({
  from,
  to: [...to],
  cc: [...cc],
  bcc: [...bcc],
  replyTo: [...replyTo],
  subject,
  text,
  ...(html === null ? {} : { html }),
})

const open = (host: string, port: number, signal: AbortSignal): Promise<Socket> =>
  new Promise((resolve, reject) => {
    refuseDeniedHost(host)
    const socket = connect({ host, port, lookup: guardedLookup, signal })
    socket.setTimeout(times.connectionTimeout, () =>
      socket.destroy(new Error(`connecting to ${host}:${port} timed out`)),
    )
    socket.once('error', reject)
    socket.once('connect', () => {
      socket.setTimeout(0)
      socket.off('error', reject)
      socket.on('error', () => undefined)
      resolve(socket)
    })
  })
