import { authSettings } from '../../auth/settings.ts'
import { refuse } from '../../refusal.ts'

/** Guard of operations that only exist while users are our own. @throws Refusal 404 */
export const localOnly = (): void => {
  const { mode } = authSettings()
  if (mode !== 'local') throw refuse('wrong-mode', { mode })
}
