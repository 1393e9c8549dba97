import { defineAction } from '../define-action.ts'
import { compose } from '../email/compose.ts'
import { exception, shownObject } from '../exception.ts'

const mistralClass = 'mistral.actions.std_actions.SendEmailAction'

/** `std.email`: one message over SMTP. */
export const email = defineAction({
  name: 'std.email',
  mistralClass,
  description: `Sends an e-mail. from_addr: the sender. to_addrs, cc_addrs, bcc_addrs, reply_to: lists of addresses.
smtp_server: host or host:port. smtp_password: to log in as the sender, over STARTTLS. subject; body: text; html_body:
the same as HTML, sent beside the text.`,
  parameters: [
    'from_addr',
    'to_addrs',
    'smtp_server',
    ['reply_to', null],
    ['cc_addrs', null],
    ['bcc_addrs', null],
    ['smtp_password', null],
    ['subject', null],
    ['body', null],
    ['html_body', null],
  ],
  isSync: true,
  run: async (input, context) => {
    try {
      // The mail library takes its time to load, which every start of every process would pay.
      const { sendEmail } = await import('../email/send-email.ts')
      await sendEmail(compose(input), context.signal)
      return { kind: 'success', data: null }
    } catch (error) {
      if (context.signal.aborted) return { kind: 'cancelled' }
      const reason = error instanceof AggregateError ? error.errors[0] : error
      const text = reason instanceof Error ? reason.message : String(reason)
      return exception(shownObject(mistralClass), context, `Failed to send an email message: ${text}`)
    }
  },
})
