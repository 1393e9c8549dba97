/* How refusals look; see engine/errors.ts for the words. */
import { z } from 'zod'

const faultstring = z.string().meta({ description: 'What is wrong, for people' })

export const fault = z
  .strictObject({ faultcode: z.enum(['Client', 'Server']), faultstring, debuginfo: z.null() })
  .meta({ id: 'Fault' })

/** Of operations on definitions and members. */
export const shortFault = z.strictObject({ faultstring }).meta({ id: 'ShortFault' })
