'use client'
import { CalendarClock, CornerDownRight, Hand, type LucideIcon, Webhook, Zap } from 'lucide-react'
import { useText } from '../i18n/use-text.ts'

const icons: Readonly<Record<string, LucideIcon>> = {
  manual: Hand,
  cron: CalendarClock,
  event: Zap,
  parent: CornerDownRight,
  api: Webhook,
}

/** What started an execution. */
export function TriggerText({ trigger }: { readonly trigger: string }) {
  const text = useText()
  const Icon = icons[trigger] ?? Zap
  return (
    <span className="inline-flex items-center gap-1.5 text-muted">
      <Icon aria-hidden className="size-3.5 shrink-0 text-faint" />
      {text.executions.triggers[trigger] ?? trigger}
    </span>
  )
}
