'use client'
import { Eye } from 'lucide-react'
import { useText } from '../../i18n/use-text.ts'
import { RelativeTime } from '../../time/relative-time.tsx'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { StateIcon } from '../../ui/state-icon.tsx'
import { useDesigner } from '../use-designer.ts'
import { useChosenRun, useRuns } from './use-runs.ts'

/** Which past run gives the values that are shown beside expressions. */
export function RunChoice({ inDialog = false }: { readonly inDialog?: boolean }) {
  const text = useText()
  const runs = useRuns()
  const chosen = useChosenRun()
  const choose = useDesigner((designer) => designer.choosePastRun)
  const watchRun = useDesigner((designer) => designer.watchRun)
  if (chosen === null) return <span className="truncate text-2xs text-faint">{text.expression.noRuns}</span>
  return (
    <div className="flex min-w-0 items-center gap-1.5">
      <span className="shrink-0 text-2xs text-faint">{text.expression.run}</span>
      <Select
        aria-label={text.expression.runLabel}
        className="h-6 w-52 text-xs"
        value={chosen.id}
        onValueChange={choose}
        options={runs.map(({ id, state, createdAt }) => ({
          value: id,
          label: (
            <span className="flex items-center gap-1.5">
              <StateIcon state={state} className="size-3.5" />
              <span className="font-mono text-2xs">…{id.slice(-6)}</span>
              <span className="text-faint">
                <RelativeTime at={createdAt} />
              </span>
            </span>
          ),
        }))}
      />
      {/* A dialog hides the canvas. */}
      {!inDialog && (
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label={text.test.onCanvas}
          title={text.test.onCanvas}
          onClick={() => watchRun(chosen.id)}
        >
          <Eye />
        </Button>
      )}
    </div>
  )
}
