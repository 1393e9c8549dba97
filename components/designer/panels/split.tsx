'use client'
import type { ReactNode } from 'react'
import { SplitBar } from './split-bar.tsx'
import { useShare } from './use-share.ts'

interface SplitProps {
  readonly left: ReactNode
  readonly right: ReactNode
  /** Names what is remembered in this browser. */
  readonly remember: string
  readonly label: string
}

/** Two panes side by side with a bar between them; the ratio is remembered. */
export function Split({ left, right, remember, label }: SplitProps) {
  const share = useShare(remember, 0.58)
  return (
    <div className="flex h-full min-h-0 min-w-0">
      <div className="h-full min-w-0" style={{ width: `${share.share * 100}%` }}>
        {left}
      </div>
      <SplitBar direction="row" label={label} share={share} />
      <div className="h-full min-w-0 flex-1">{right}</div>
    </div>
  )
}
