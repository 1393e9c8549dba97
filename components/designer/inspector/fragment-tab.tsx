'use client'
import { useEffect, useMemo, useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Textarea } from '../../ui/input.tsx'
import { fragmentOf, fragmentSplice } from '../text/fragment.ts'
import { taskLines } from '../text/task-lines.ts'
import { useDesigner, useDesignerStore } from '../use-designer.ts'

/** The lines of the text that are this task, to read and to change. */
export function FragmentTab({ task }: { readonly task: string }) {
  const text = useText().inspector
  const store = useDesignerStore()
  const whole = useDesigner((designer) => designer.text)
  const shown = useDesigner((designer) => designer.shown)
  const fragment = useMemo(() => {
    const lines = taskLines(whole, shown).find(({ name }) => name === task)
    return lines === undefined ? null : fragmentOf(whole, lines.from, lines.to)
  }, [whole, shown, task])
  const stored = fragment?.code ?? ''
  const [code, setCode] = useState(stored)
  useEffect(() => setCode(stored), [stored])
  if (fragment === null) return null
  const apply = () => store.getState().edit([fragmentSplice(whole, fragment, code)])
  return (
    <div className="flex h-full flex-col gap-2">
      <Textarea
        aria-label={text.fragmentLabel(task)}
        value={code}
        spellCheck={false}
        className="min-h-32 flex-1 resize-none whitespace-pre font-mono text-xs leading-5"
        onChange={({ target }) => setCode(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault()
            event.stopPropagation()
            apply()
          }
        }}
      />
      <div className="flex items-center gap-2">
        <p className="min-w-0 flex-1 text-2xs text-faint">{text.fragmentHint}</p>
        <Button size="sm" variant="ghost" disabled={code === stored} onClick={() => setCode(stored)}>
          {text.fragmentReset}
        </Button>
        <Button size="sm" disabled={code === stored} onClick={apply}>
          {text.fragmentApply}
        </Button>
      </div>
    </div>
  )
}
