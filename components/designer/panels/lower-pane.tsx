'use client'
import type { ReactNode } from 'react'
import { SplitBar } from './split-bar.tsx'
import { useShare } from './use-share.ts'

interface LowerPaneProps {
  /** What the region is. */
  readonly title: string
  /** Names what is remembered in this browser. */
  readonly remember: string
  /** Names the bar above it. */
  readonly label: string
  /** It takes all of the height, and there is nothing to share. */
  readonly whole: boolean
  readonly children: ReactNode
}

/** A region below another one that takes the rest, with a bar between them; the ratio is remembered. */
export function LowerPane({ title, remember, label, whole, children }: LowerPaneProps) {
  const share = useShare(remember, 0.42)
  return (
    <>
      {!whole && <SplitBar direction="column" label={label} share={share} />}
      <section
        aria-label={title}
        className="flex min-h-0 shrink-0 flex-col bg-surface"
        style={{ height: whole ? '100%' : `calc(${(1 - share.share) * 100}% - 1px)` }}
      >
        {children}
      </section>
    </>
  )
}
