import type { Reason } from '../../engine/workflow/changes.ts'
import type { Text } from '../i18n/en.ts'

/** Why something waits, in words. `when` writes a moment (ISO 8601). */
export function reasonText(reason: Reason, text: Text, when: (iso: string) => string): string {
  const words = text.reasons
  switch (reason.code) {
    case 'join':
      return words.join(reason.have, reason.need, reason.missing.join(', '))
    case 'wait-before':
      return `${words.waitBefore} ${words.until(when(reason.until))}`
    case 'wait-after':
      return `${words.waitAfter} ${words.until(when(reason.until))}`
    case 'retry':
      return `${words.retry(reason.attempt, reason.of)} ${words.until(when(reason.until))}`
    case 'concurrency':
      return words.concurrency(reason.running, reason.limit)
    case 'no-executor':
      return words.noExecutor(reason.target)
    case 'paused':
      return words.paused[reason.by](reason.name)
    case 'pause-before':
      return words.pauseBefore
    case 'queued':
      return reason.target === null ? words.queued : words.queuedAt(reason.target)
    case 'next':
      return words.next
    case 'external':
      return words.external
  }
}
