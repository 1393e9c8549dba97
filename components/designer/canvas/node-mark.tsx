'use client'
import { useText } from '../../i18n/use-text.ts'
import { markColours, useMark } from '../graph/marks.ts'

/** What became of a node between two texts: a frame and a word. */
export function NodeMark({ id }: { readonly id: string }) {
  const text = useText().versions
  const mark = useMark(id)
  if (mark === undefined) return null
  return (
    <span
      className="graph-mark"
      data-mark={mark}
      style={{ '--mark': markColours[mark] } as React.CSSProperties}
      title={text.changed[mark]}
    >
      <span className="graph-mark-word">{text.changed[mark]}</span>
    </span>
  )
}
