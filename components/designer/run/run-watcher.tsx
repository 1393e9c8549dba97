'use client'
import { useQueryClient } from '@tanstack/react-query'
import { ExternalLink, UserCheck, X } from 'lucide-react'
import Link from 'next/link'
import { useCallback, useEffect, useMemo } from 'react'
import { isFinal } from '../../../engine/workflow/states.ts'
import { useActions } from '../../actions/use-actions.ts'
import { waitingTask } from '../../execution/task-in-question.ts'
import { useExecution } from '../../execution/use-execution.ts'
import { useText } from '../../i18n/use-text.ts'
import { pinnedNames } from '../../run/pinned-names.ts'
import { PinnedNote } from '../../run/pinned-note.tsx'
import { Duration } from '../../time/duration.tsx'
import { Button } from '../../ui/button.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { overlaysOf } from '../graph/overlay.ts'
import { useDesignerStore } from '../use-designer.ts'

/** Follows a run and puts its states on the canvas; says which run that is, and leads out again. */
export function RunWatcher({ id }: { readonly id: string }) {
  const text = useText().test
  const store = useDesignerStore()
  const queries = useQueryClient()
  const { view, error } = useExecution(id)
  const tasks = view?.snapshot.tasks
  const states = useMemo(() => (tasks === undefined ? undefined : overlaysOf(tasks)), [tasks])
  const state = view?.snapshot.execution.state
  const hasEnded = state !== undefined && isFinal(state)
  useEffect(() => store.getState().showStates(states), [store, states])
  useEffect(() => () => store.getState().showStates(undefined), [store])
  useEffect(() => {
    // Its values are what expressions are tried on, from its end at the latest.
    if (hasEnded) queries.invalidateQueries({ queryKey: ['executions'] })
  }, [hasEnded, queries])
  const leave = useCallback(() => store.getState().watchRun(null), [store])
  useActions(
    useMemo(
      () => [{ id: 'designer.leave-run', label: text.leaveRun, group: 'page', icon: X, run: leave }],
      [text, leave],
    ),
  )
  const execution = view?.snapshot.execution
  const waiting = waitingTask(tasks ?? [])
  return (
    <section
      aria-label={text.runView}
      className="absolute top-3 left-1/2 z-10 flex w-max max-w-[92%] -translate-x-1/2 flex-wrap items-center gap-x-2 gap-y-1 rounded-md border bg-raised py-1 pr-1 pl-2 text-xs shadow-pop"
    >
      {execution === undefined ? (
        <span className="text-faint">{error === null ? '…' : error.message}</span>
      ) : (
        <>
          <StateBadge state={execution.state} />
          <span className="whitespace-nowrap text-muted tabular-nums">
            <Duration from={execution.createdAt} to={execution.finishedAt} />
          </span>
          <PinnedNote names={pinnedNames(view?.snapshot.params)} />
        </>
      )}
      {waiting !== undefined && (
        <Link
          href={`/executions/${id}?task=${encodeURIComponent(waiting.name)}`}
          data-hue="delayed"
          className="flex items-center gap-1 whitespace-nowrap rounded bg-hue-soft px-1.5 py-0.5 text-hue-ink hover:underline"
        >
          <UserCheck aria-hidden className="size-3" /> {text.waitsAt(waiting.name)}
        </Link>
      )}
      <Link
        href={`/executions/${id}`}
        className="flex items-center gap-1 whitespace-nowrap text-accent hover:underline"
      >
        {text.openExecution} <ExternalLink aria-hidden className="size-3" />
      </Link>
      <Button size="icon-sm" variant="ghost" aria-label={text.leaveRun} title={text.leaveRun} onClick={leave}>
        <X />
      </Button>
    </section>
  )
}
