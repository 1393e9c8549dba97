import { countAttempt } from '../../auth/attempts.ts'
import { checkCredentials } from '../../auth/local/check-credentials.ts'
import { setUp } from '../../auth/local/setup.ts'
import { nothing } from '../contract/answers.ts'
import { jsonBody } from '../contract/bodies.ts'
import { operation } from '../contract/operation.ts'
import { noContent } from '../respond.ts'
import { localOnly } from './local-only.ts'
import { setup } from './schemas/accounts.ts'

/** POST /api/setup: makes the first administrator. */
export const postSetup = operation(
  { summary: 'Make the first administrator', body: jsonBody('setup', setup), answers: { 204: nothing } },
  async (_request, { address, body }) => {
    await countAttempt('setup', address)
    const { name, password } = checkCredentials(body.name, body.password)
    await setUp(body.secret ?? '', name, password)
    return noContent()
  },
  localOnly,
)
