import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { ValueMap } from '../../engine/data/values.ts'
import { testContext } from '../testing/context.ts'
import { email } from './email.ts'
import { startSmtpServer } from './testing/smtp-server.ts'

let server: Awaited<ReturnType<typeof startSmtpServer>>
beforeAll(async () => {
  server = await startSmtpServer()
})
afterAll(() => server.stop())
afterEach(() => {
  delete process.env.TRAMONTANE_SMTP_INSECURE
  delete process.env.TRAMONTANE_EGRESS_DENY
})

const send = async (input: ValueMap, over = {}) => {
  const given = { from_addr: 'me@example.org', to_addrs: ['a@example.org'], smtp_server: server.address, ...input }
  const result = await email.run?.(given, testContext(over))
  return { result, mail: server.delivered.at(-1) }
}

describe('std.email', () => {
  it('sends a text in plain when there is no password', async () => {
    const { result, mail } = await send({ subject: 'Grüße', body: 'one\n.two\nthree' })
    expect(result).toEqual({ kind: 'success', data: null })
    expect(mail).toMatchObject({ from: 'me@example.org', to: ['a@example.org'], secure: false, login: null })
    expect(mail?.data).toMatch(/^Subject: =\?UTF-8\?/m)
    expect(mail?.data).toContain('one\n.two\nthree')
  })

  it('fills in a subject and a body', async () => {
    const { mail } = await send({})
    expect(mail?.data).toContain('Subject: <No subject>')
    expect(mail?.data).toContain('<No body>')
  })

  it('reaches all recipients and keeps the blind ones out of the headers', async () => {
    const { mail } = await send({
      to_addrs: ['a@example.org', 'b@example.org'],
      cc_addrs: ['c@example.org'],
      bcc_addrs: ['d@example.org'],
      reply_to: ['r@example.org'],
    })
    expect(mail?.to.toSorted()).toEqual(['a@example.org', 'b@example.org', 'c@example.org', 'd@example.org'])
    expect(mail?.data).toContain('Cc: c@example.org')
    expect(mail?.data).toContain('Reply-To: r@example.org')
    expect(mail?.data).not.toContain('d@example.org')
  })

  it('sends HTML beside the text', async () => {
    const { mail } = await send({ body: 'plain', html_body: '<b>bold</b>' })
    expect(mail?.data).toContain('multipart/alternative')
    expect(mail?.data.indexOf('plain')).toBeLessThan(mail?.data.indexOf('<b>bold</b>') ?? 0)
  })

  it('logs in as the sender over STARTTLS when there is a password', async () => {
    process.env.TRAMONTANE_SMTP_INSECURE = '1'
    const { result, mail } = await send({ smtp_password: 'secret' })
    expect(result).toEqual({ kind: 'success', data: null })
    expect(mail).toMatchObject({ secure: true, login: { user: 'me@example.org', password: 'secret' } })
  })

  it('does not give the password to a server it cannot trust', async () => {
    const before = server.delivered.length
    const { result } = await send({ smtp_password: 'secret' })
    expect(result?.kind).toBe('error')
    expect(JSON.stringify(result)).toContain('Failed to send an email message: ')
    expect(JSON.stringify(result)).not.toContain('secret')
    expect(server.delivered.length).toBe(before)
  })

  it('tells why it could not send', async () => {
    process.env.TRAMONTANE_SMTP_INSECURE = '1'
    const prefix =
      /^The action raised an exception \[action=<mistral\.actions\.std_actions\.SendEmailAction object at 0x7f0000000000>, action_ex_id=a-1, msg='Failed to send an email message: .+'\]$/s
    const inputs: readonly ValueMap[] = [
      { smtp_server: '127.0.0.1:1' },
      { smtp_password: 'wrong' },
      { to_addrs: ['nobody@example.org'] },
      { smtp_server: 'no server' },
      { to_addrs: [5] },
      { smtp_server: '169.254.169.254' },
    ]
    for (const input of inputs) {
      const { result } = await send(input)
      expect(result).toEqual({ kind: 'error', data: expect.stringMatching(prefix) })
      expect(JSON.stringify(result)).not.toContain('wrong')
    }
  })

  it('cannot be made to add headers', async () => {
    const { mail } = await send({ subject: 'a\r\nX-Evil: 1', reply_to: ['r@example.org\r\nX-Evil: 2'] })
    expect(mail?.data).not.toMatch(/^X-Evil/m)
  })

  it('obeys the egress guard', async () => {
    process.env.TRAMONTANE_EGRESS_DENY = '127.0.0.0/8'
    expect(JSON.stringify((await send({})).result)).toContain('resolves to a blocked address')
  })

  it('ends when it is cancelled', async () => {
    expect((await send({}, { signal: AbortSignal.abort() })).result).toEqual({ kind: 'cancelled' })
  })
})
