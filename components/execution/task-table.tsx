'use client'
import { ListTodo } from 'lucide-react'
import { useState } from 'react'
import type { ExecutionSnapshot } from '../../engine/contract/console.ts'
import { useText } from '../i18n/use-text.ts'
import { Duration } from '../time/duration.tsx'
import { useNow } from '../time/use-now.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { cn } from '../ui/cn.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import { stateLooks } from '../ui/states.ts'
import { Table, Td, Th, Tr } from '../ui/table.tsx'
import { timelineBars } from './timeline.ts'

interface TaskTableProps {
  readonly snapshot: ExecutionSnapshot
  readonly selected: string | null
  readonly onSelect: (name: string) => void
}

/** So many rows at a time: an execution may have ten thousand tasks. */
const portion = 200

/** Tasks as rows, each with its bar on the span of the execution. */
export function TaskTable({ snapshot, selected, onSelect }: TaskTableProps) {
  const text = useText()
  const { execution, tasks } = snapshot
  const [shown, setShown] = useState(portion)
  // The bars of a big execution move by steps: a thousand rows four times a second would hold up the page.
  const now = useNow(execution.finishedAt === null && tasks.length <= portion ? 'fine' : 'coarse')
  if (tasks.length === 0) {
    return (
      <EmptyState icon={ListTodo} title={text.execution.noTasks}>
        {text.execution.noTasksHint}
      </EmptyState>
    )
  }
  const from = Date.parse(execution.createdAt)
  const to = execution.finishedAt === null ? Math.max(now, from + 1) : Date.parse(execution.finishedAt)
  const bars = timelineBars(tasks, from, to)
  return (
    <>
      <Table>
        <thead>
          <tr>
            <Th className="w-[34%]">{text.execution.task}</Th>
            <Th className="w-32">{text.common.state}</Th>
            <Th className="w-24 text-right">{text.common.duration}</Th>
            <Th>
              <span className="sr-only">{text.common.actions}</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {bars.slice(0, shown).map(({ task, left, width }) => {
            const look = stateLooks[task.state]
            return (
              <Tr key={task.id} className={cn('relative', selected === task.name && 'bg-selected hover:bg-selected')}>
                <Td className="h-9">
                  <button
                    type="button"
                    onClick={() => onSelect(task.name)}
                    className="block max-w-full truncate rounded font-medium after:absolute after:inset-0"
                  >
                    {task.name}
                  </button>
                </Td>
                <Td className="h-9">
                  <StateBadge state={task.state} />
                </Td>
                <Td className="h-9 text-right text-muted">
                  <Duration from={task.startedAt ?? task.createdAt} to={task.finishedAt} />
                </Td>
                <Td className="h-9">
                  <div className="relative h-4">
                    <div
                      data-hue={look.hue}
                      className={cn('absolute inset-y-0 rounded-sm bg-hue', look.fill === 'striped' && 'striped')}
                      style={{ left: `${left * 100}%`, width: `${width * 100}%` }}
                    />
                    {task.items !== null && (
                      <Badge className="absolute right-0 h-4">{text.execution.items(...task.items)}</Badge>
                    )}
                  </div>
                </Td>
              </Tr>
            )
          })}
        </tbody>
      </Table>
      {bars.length > shown && (
        <div className="p-3 text-center">
          <Button onClick={() => setShown(shown + portion * 5)}>
            {text.common.showMore} ({bars.length - shown})
          </Button>
        </div>
      )}
    </>
  )
}
