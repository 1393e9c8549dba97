'use client'
import { useLocale } from '../i18n/use-text.ts'
import { Tooltip } from '../ui/tooltip.tsx'
import { formatExact } from './format-exact.ts'
import { formatRelative } from './format-relative.ts'
import { useNow } from './use-now.ts'

/**
 * A moment as people say it; the exact one in the tooltip. The shared clock only says when to look again: its own time
 * may be seconds old, and would place what has just happened in the future.
 */
export function RelativeTime({ at, className }: { readonly at: string; readonly className?: string }) {
  const locale = useLocale()
  useNow()
  return (
    <Tooltip content={formatExact(at, locale)}>
      <time dateTime={at} className={className}>
        {formatRelative(Date.parse(at), Date.now(), locale)}
      </time>
    </Tooltip>
  )
}
