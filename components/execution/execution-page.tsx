'use client'
import { SearchX } from 'lucide-react'
import Link from 'next/link'
import { useMemo, useState } from 'react'
import type { ExecutionSnapshot, TaskSummary } from '../../engine/contract/console.ts'
import { CodeBlock } from '../data/code-block.tsx'
import { JsonView } from '../data/json-view.tsx'
import { overlaysOf } from '../designer/graph/overlay.ts'
import { useText } from '../i18n/use-text.ts'
import { useCrumb } from '../shell/breadcrumb.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Tabs, TabsContent, TabsList, TabsTrigger } from '../ui/tabs.tsx'
import { useUrlState } from '../url/use-url-state.ts'
import type { ExecutionView } from './apply-changes.ts'
import { EventList } from './event-list.tsx'
import { ExecutionHeader } from './execution-header.tsx'
import { GraphPanel } from './graph-panel.tsx'
import { taskInQuestion } from './task-in-question.ts'
import { TaskPanel } from './task-panel.tsx'
import { TaskTable } from './task-table.tsx'
import { useExecution } from './use-execution.ts'

const tabs = ['graph', 'tasks', 'events', 'data', 'yaml'] as const

export function ExecutionPage({ id }: { readonly id: string }) {
  const text = useText()
  const { view, error } = useExecution(id)
  useCrumb(view === null ? id.slice(-8) : `${view.snapshot.execution.workflowName} …${id.slice(-8)}`)
  if (error !== null) {
    return (
      <EmptyState
        isPage
        icon={SearchX}
        className="py-32"
        title={error.status === 404 ? text.execution.missing : text.common.loadFailed}
        actions={
          <Button asChild>
            <Link href="/executions">{text.shell.executions}</Link>
          </Button>
        }
      >
        {error.status === 404 ? text.execution.missingHint : error.message}
      </EmptyState>
    )
  }
  return view === null ? <PageSkeleton /> : <Loaded view={view} />
}

/** Of a task that ran several times the newest counts, as in the graph. */
const newestNamed = (tasks: readonly TaskSummary[], name: string | null) =>
  tasks.reduce<TaskSummary | null>(
    (best, task) => (task.name === name && (best === null || task.createdAt >= best.createdAt) ? task : best),
    null,
  )

function Loaded({ view }: { readonly view: ExecutionView }) {
  const text = useText()
  const { get, set } = useUrlState()
  const { snapshot } = view
  const tab = tabs.find((name) => name === get('tab')) ?? 'graph'
  const [hasChosen, setHasChosen] = useState(false)
  // Until somebody chooses, what they came for is shown.
  const offered = hasChosen ? null : taskInQuestion(snapshot.tasks, snapshot.execution.state)
  const selected = get('task') ?? offered
  const select = (task: string | null) => {
    setHasChosen(true)
    set({ task })
  }
  const overlays = useMemo(() => overlaysOf(snapshot.tasks), [snapshot.tasks])
  return (
    <div className="flex h-full flex-col">
      <ExecutionHeader snapshot={snapshot} />
      <Tabs
        value={tab}
        onValueChange={(next) => set({ tab: next === 'graph' ? null : next })}
        className="flex min-h-0 flex-1 flex-col"
      >
        <TabsList className="shrink-0 bg-surface px-5">
          {tabs.map((name) => (
            <TabsTrigger key={name} value={name}>
              {text.execution.tabs[name]}
              {name === 'tasks' && <span className="text-faint text-xs tabular-nums">{snapshot.tasks.length}</span>}
            </TabsTrigger>
          ))}
        </TabsList>
        <div className="flex min-h-0 flex-1">
          <div className="min-w-0 flex-1 overflow-auto">
            <TabsContent value="graph" className="h-full">
              <GraphPanel
                definition={snapshot.definition}
                workflowName={snapshot.execution.workflowName}
                states={overlays}
                selected={selected}
                onSelect={select}
              />
            </TabsContent>
            <TabsContent value="tasks">
              <TaskTable snapshot={snapshot} selected={selected} onSelect={select} />
            </TabsContent>
            <TabsContent value="events">
              <EventList view={view} />
            </TabsContent>
            <TabsContent value="data" className="p-5">
              <Data snapshot={snapshot} />
            </TabsContent>
            <TabsContent value="yaml" className="p-5">
              <CodeBlock code={snapshot.definition} />
            </TabsContent>
          </div>
          {(tab === 'graph' || tab === 'tasks') && (
            <aside aria-label={text.execution.task} className="w-96 shrink-0 overflow-y-auto border-l bg-surface">
              <TaskPanel key={selected} name={selected} task={newestNamed(snapshot.tasks, selected)} />
            </aside>
          )}
        </div>
      </Tabs>
    </div>
  )
}

function Data({ snapshot }: { readonly snapshot: ExecutionSnapshot }) {
  const text = useText()
  const documents = [
    [text.common.input, snapshot.input],
    [text.common.output, snapshot.output],
    [text.execution.params, snapshot.params],
  ] as const
  return (
    <div className="grid gap-5 xl:grid-cols-2">
      {documents.map(([title, value]) => (
        <section key={title}>
          <h2 className="mb-1.5 font-medium text-faint text-xs">{title}</h2>
          <JsonView value={value} className="max-h-[70vh] bg-surface" />
        </section>
      ))}
    </div>
  )
}

function PageSkeleton() {
  return (
    <div className="flex h-full flex-col">
      <div className="flex flex-col gap-3 border-b bg-surface px-6 py-3.5">
        <div className="flex items-center gap-3">
          <Skeleton className="h-6 w-24 rounded-full" />
          <Skeleton className="h-6 w-56" />
          <Skeleton className="ml-auto h-8 w-64" />
        </div>
        <Skeleton className="w-96" />
      </div>
      <div className="h-9 border-b bg-surface" />
      <div className="flex min-h-0 flex-1">
        <div className="flex-1" />
        <div className="w-96 border-l bg-surface" />
      </div>
    </div>
  )
}
