import { countAttempt } from '../../auth/attempts.ts'
import { checkCredentials } from '../../auth/local/check-credentials.ts'
import { setUp } from '../../auth/local/setup.ts'
import { readObject, textField } from '../body.ts'
import { noContent } from '../respond.ts'
import type { Handler } from '../route.ts'
import { requireMode } from './require-mode.ts'

/** POST /api/setup {secret, name, password}: makes the first administrator. */
export const postSetup: Handler = async (request, { address }) => {
  requireMode('local')
  const body = await readObject(request, 'setup', ['secret', 'name', 'password'])
  await countAttempt('setup', address)
  const { name, password } = checkCredentials(textField(body, 'name'), textField(body, 'password'))
  await setUp(textField(body, 'secret') ?? '', name, password)
  return noContent()
}
