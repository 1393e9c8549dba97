'use client'
import type { KeyboardEvent, PointerEvent } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { cn } from '../../ui/cn.ts'
import { least, most, type Share } from './use-share.ts'

/** How the panes lie: side by side, or one above the other. */
export type Direction = 'row' | 'column'

interface SplitBarProps {
  readonly direction: Direction
  readonly label: string
  readonly share: Share
}

const looks = {
  row: 'w-px cursor-col-resize after:inset-y-0 after:-inset-x-1',
  column: 'h-px w-full cursor-row-resize after:inset-x-0 after:-inset-y-1',
}
const smaller = { row: 'ArrowLeft', column: 'ArrowUp' }
const larger = { row: 'ArrowRight', column: 'ArrowDown' }

/**
 * The bar between two panes, in the element that holds both: dragged, or moved with the arrow keys, Home and End; a double
 * click or Enter puts it back.
 */
export function SplitBar({ direction, label, share }: SplitBarProps) {
  const { splitHint } = useText().frame
  const onPointerMove = ({ currentTarget, pointerId, clientX, clientY }: PointerEvent<HTMLDivElement>) => {
    const area = currentTarget.parentElement?.getBoundingClientRect()
    if (area === undefined || !currentTarget.hasPointerCapture(pointerId)) return
    share.move(direction === 'row' ? (clientX - area.left) / area.width : (clientY - area.top) / area.height)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const keys: Readonly<Record<string, () => void>> = {
      [smaller[direction]]: () => share.move(share.share - 0.03),
      [larger[direction]]: () => share.move(share.share + 0.03),
      Home: () => share.move(least),
      End: () => share.move(most),
      Enter: share.reset,
    }
    const act = keys[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be focused and moved; this is the window splitter of ARIA
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      title={splitHint}
      aria-orientation={direction === 'row' ? 'vertical' : 'horizontal'}
      aria-valuenow={Math.round(share.share * 100)}
      aria-valuemin={least * 100}
      aria-valuemax={most * 100}
      className={cn(
        'relative z-10 shrink-0 touch-none bg-line after:absolute hover:bg-accent focus-visible:bg-accent',
        looks[direction],
      )}
      onPointerDown={(event) => {
        event.preventDefault()
        event.currentTarget.focus()
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={onPointerMove}
      onDoubleClick={share.reset}
      onKeyDown={onKeyDown}
    />
  )
}
