import { type AuthSettings, authSettings } from '../../auth/settings.ts'
import { refuse } from '../../refusal.ts'

/** For operations that only exist while people are recognised in that way. @throws Refusal 404 */
export const requireMode = (mode: AuthSettings['mode']): void => {
  const { mode: present } = authSettings()
  if (present !== mode) throw refuse('wrong-mode', { mode: present })
}
