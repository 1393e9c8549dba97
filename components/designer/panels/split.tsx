'use client'
import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react'

interface SplitProps {
  readonly left: ReactNode
  readonly right: ReactNode
  /** Names what is remembered in this browser. */
  readonly remember: string
  readonly label: string
}

const clamp = (share: number) => Math.min(0.8, Math.max(0.2, share))

/** Two panes side by side with a bar to drag or to move with the arrow keys; the ratio is remembered. */
export function Split({ left, right, remember, label }: SplitProps) {
  const box = useRef<HTMLDivElement>(null)
  const [share, setShare] = useState(0.58)

  useEffect(() => {
    const kept = Number(localStorage.getItem(remember))
    if (kept > 0) setShare(clamp(kept))
  }, [remember])

  const move = (next: number) => {
    setShare(clamp(next))
    localStorage.setItem(remember, String(clamp(next)))
  }
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const area = box.current?.getBoundingClientRect()
    if (area !== undefined && event.currentTarget.hasPointerCapture(event.pointerId)) {
      move((event.clientX - area.left) / area.width)
    }
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === 'ArrowLeft' ? -0.03 : event.key === 'ArrowRight' ? 0.03 : 0
    if (step === 0) return
    event.preventDefault()
    move(share + step)
  }

  return (
    <div ref={box} className="flex h-full min-h-0 min-w-0">
      <div className="h-full min-w-0" style={{ width: `${share * 100}%` }}>
        {left}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a rule cannot be focused and moved; this is the window splitter of ARIA */}
      <div
        role="separator"
        tabIndex={0}
        aria-label={label}
        aria-orientation="vertical"
        aria-valuenow={Math.round(share * 100)}
        aria-valuemin={20}
        aria-valuemax={80}
        className="relative z-10 w-px shrink-0 cursor-col-resize bg-line after:absolute after:inset-y-0 after:-inset-x-1 hover:bg-accent focus-visible:bg-accent"
        onPointerDown={(event) => {
          event.preventDefault()
          event.currentTarget.setPointerCapture(event.pointerId)
        }}
        onPointerMove={onPointerMove}
        onKeyDown={onKeyDown}
      />
      <div className="h-full min-w-0 flex-1">{right}</div>
    </div>
  )
}
