'use client'
import { History } from 'lucide-react'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { useDesigner } from '../use-designer.ts'

/** Says that the text is a draft from before, and offers what is stored. */
export function RestoredBar() {
  const text = useText().versions
  const restored = useDesigner((designer) => designer.restored)
  const discard = useDesigner((designer) => designer.discard)
  const keep = useDesigner((designer) => designer.keepRestored)
  if (!restored) return null
  return (
    <div role="status" className="flex shrink-0 items-center gap-3 border-b bg-accent-soft px-3 py-1.5 text-sm">
      <History aria-hidden className="size-4 text-accent" />
      <span className="min-w-0 flex-1">{text.restored}</span>
      <Button size="sm" onClick={discard}>
        {text.goBack}
      </Button>
      <Button size="sm" variant="ghost" onClick={keep}>
        {text.keepThem}
      </Button>
    </div>
  )
}
