'use client'
import type { Reason } from '../../engine/workflow/changes.ts'
import { useLocale, useText } from '../i18n/use-text.ts'
import { reasonText } from './reason-text.ts'

export function ReasonLine({ reason }: { readonly reason: Reason }) {
  const text = useText()
  const locale = useLocale()
  const when = (iso: string) => new Date(iso).toLocaleTimeString(locale)
  return <p className="text-muted text-sm">{reasonText(reason, text, when)}</p>
}
