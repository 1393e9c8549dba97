'use client'
import { useEffect, useRef, useState } from 'react'
import { TabHint } from '../designer/monaco/tab-hint.tsx'
import { watchTheme } from '../designer/monaco/watch-theme.ts'
import { useText } from '../i18n/use-text.ts'

interface TextDiffProps {
  readonly before: string
  readonly beforeLabel: string
  readonly after: string
  readonly afterLabel: string
  /** Makes the right side editable and tells of each change. */
  readonly onChange?: ((after: string) => void) | undefined
}

/** Two texts side by side in Monaco; those that begin the component are shown, later ones need another key. */
export function TextDiff({ before, beforeLabel, after, afterLabel, onChange }: TextDiffProps) {
  const text = useText().versions
  const host = useRef<HTMLDivElement>(null)
  const first = useRef({ before, beforeLabel, after, afterLabel })
  const changed = useRef(onChange)
  changed.current = onChange
  const editable = onChange !== undefined
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let end = (): void => undefined
    let gone = false
    import('../designer/monaco/diff-editor.ts').then(
      ({ createDiffEditor }) => {
        if (gone || host.current === null) return
        const editor = createDiffEditor(host.current, {
          ...first.current,
          onChange: editable ? (next) => changed.current?.(next) : undefined,
        })
        const endTheme = watchTheme((dark) => editor.setDark(dark))
        end = () => {
          endTheme()
          editor.dispose()
        }
      },
      () => setFailed(true),
    )
    return () => {
      gone = true
      end()
    }
  }, [editable])
  return (
    <div className="group relative h-full min-h-0 bg-surface" data-own-keys data-testid="text-diff">
      <div ref={host} className="absolute inset-0" />
      {editable && <TabHint />}
      {failed && <p className="graph-empty">{text.diffFailed}</p>}
    </div>
  )
}
