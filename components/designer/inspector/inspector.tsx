'use client'
import { Maximize2, Minimize2, Pencil, Settings2, Trash2, X } from 'lucide-react'
import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ActionSummary } from '../../../engine/contract/console.ts'
import { taskAttributes, workflowAttributes } from '../../../engine/language/schema/attributes.ts'
import type { Problem, TaskSpec } from '../../../engine/language/spec.ts'
import { useActions } from '../../actions/use-actions.ts'
import { ExpressionScopeContext, type OpenedExpression } from '../../expression/expression-scope.ts'
import { Playground } from '../../expression/playground.tsx'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Tabs, TabsContent, TabsList, TabsTrigger } from '../../ui/tabs.tsx'
import { LowerPane } from '../panels/lower-pane.tsx'
import { RunChoice } from '../past/run-choice.tsx'
import { useScope } from '../past/use-scope.ts'
import { TestTab } from '../test/test-tab.tsx'
import type { GoodReading } from '../text/read-text.ts'
import type { CanvasEdits } from '../use-canvas-edits.ts'
import { useDesigner } from '../use-designer.ts'
import { AttributeForm } from './attribute-form.tsx'
import { DataTab } from './data-tab.tsx'
import { DocsTab } from './docs-tab.tsx'
import { FragmentTab } from './fragment-tab.tsx'
import { OwnExpression } from './own-expression.tsx'
import { ProblemsTab, problemsAt } from './problems-tab.tsx'
import type { Subject } from './subject.ts'
import { useSetAt } from './use-text-edit.ts'

interface InspectorProps {
  readonly edits: CanvasEdits
  readonly actions: readonly ActionSummary[]
  readonly onGo: (problem: Problem) => void
  readonly onUndo: () => void
}

/** All about what is selected: a task, or the workflow when nothing is and its settings were asked for. */
export function Inspector(props: InspectorProps) {
  const text = useText().inspector
  const newest = useDesigner((designer) => designer.good)
  const selected = useInspected()
  // The graph follows a keystroke at once, the form when there is time: its scopes and fields cost more than the graph.
  const settled = useDesigner((designer) => designer.settled)
  const good = selected !== null && settled?.spec.tasks.has(selected) !== true ? newest : settled
  const select = useDesigner((designer) => designer.select)
  const [settings, setSettings] = useState(false)
  const task = selected === null ? undefined : good?.spec.tasks.get(selected)
  const openSettings = useMemo(
    () => () => {
      select(null)
      setSettings(true)
    },
    [select],
  )
  useActions(
    useMemo(
      () => [
        {
          id: 'designer.settings',
          label: text.workflow,
          group: 'page',
          keys: 'alt+w',
          icon: Settings2,
          run: openSettings,
        },
      ],
      [text, openSettings],
    ),
  )
  const close = useCallback(() => {
    select(null)
    setSettings(false)
  }, [select])
  const own = <OwnExpression good={good} task={task ?? null} />
  if (good === null) return own
  if (task === undefined && !settings) {
    return (
      <>
        <button
          type="button"
          onClick={openSettings}
          title={text.openWorkflow}
          className="flex h-8 shrink-0 items-center gap-2 border-t bg-surface px-3 text-left text-muted text-xs hover:text-fg"
        >
          <Settings2 aria-hidden className="size-3.5" />
          {text.workflow}
        </button>
        {own}
      </>
    )
  }
  return (
    <>
      <Panel {...props} key={task?.name ?? ''} good={good} task={task ?? null} onClose={close} />
      {own}
    </>
  )
}

/**
 * The task to show: the selected one, and it stays while a transition of it is selected, as a cursor that walks through
 * the task's lines does: the text must not jump under it.
 */
function useInspected(): string | null {
  const task = useDesigner((designer) => designer.selectedTask)
  const edgeOf = useDesigner((designer) => designer.selectedEdge?.task ?? null)
  const last = useRef(task)
  last.current = task ?? (edgeOf === last.current ? edgeOf : null)
  return last.current
}

const largeKey = 'tramontane.designer.inspector'

interface PanelProps extends InspectorProps {
  readonly good: GoodReading
  readonly task: TaskSpec | null
  readonly onClose: () => void
}

/** The tab that was last looked at stays when another task is selected. */
let lastTab = 'form'

const Panel = memo(function Panel({ good, task, actions, edits, onGo, onUndo, onClose }: PanelProps) {
  const { inspector: text, test: testWords, frame } = useText()
  const stale = useDesigner((designer) => designer.stale)
  const rename = useDesigner((designer) => designer.rename)
  const problems = useDesigner((designer) => designer.problems)
  const [tab, setTab] = useState(lastTab)
  const [large, setLarge] = useState(false)
  useEffect(() => setLarge(localStorage.getItem(largeKey) === 'large'), [])
  const set = useSetAt(task?.name ?? null)
  const own = useMemo(
    () => problemsAt(problems, task === null ? good.spec.name : `${good.spec.name}.tasks.${task.name}`),
    [problems, good, task],
  )
  const subject: Subject = {
    workflow: good.spec,
    task,
    edges: task === null ? [] : good.model.edges.filter((edge) => edge.task === task.name),
    actions,
    set,
  }
  const scope = useScope(good.spec, task)
  const [playground, setPlayground] = useState<OpenedExpression | null>(null)
  const expressions = useMemo(() => ({ at: scope.at, openPlayground: setPlayground }), [scope])
  useActions(
    useMemo(
      () => [
        ...(task === null
          ? []
          : [
              {
                id: 'designer.test-step',
                label: testWords.open(task.name),
                group: 'page' as const,
                keys: 'alt+r',
                run: () => setTab('test'),
              },
            ]),
      ],
      [testWords, task],
    ),
  )
  const called = task === null ? null : (task.workflow ?? task.action ?? 'std.noop')
  const shownTab = task === null && taskTabs.has(tab) ? 'form' : tab
  return (
    <LowerPane
      title={task === null ? text.workflow : text.task(task.name)}
      remember="tramontane.designer.inspector-height"
      label={frame.height}
      whole={large}
    >
      <div className="flex h-9 shrink-0 items-center gap-1 px-3">
        <h2 className="truncate font-semibold text-sm">{task === null ? text.workflow : task.name}</h2>
        {task !== null && (
          <>
            <Button
              variant="ghost"
              size="icon-sm"
              aria-label={text.rename}
              title={text.rename}
              onClick={() => rename(task.name)}
            >
              <Pencil />
            </Button>
            <Button
              variant="ghost"
              size="icon-sm"
              aria-label={text.remove}
              title={text.remove}
              onClick={edits.removeSelection}
            >
              <Trash2 />
            </Button>
          </>
        )}
        <Button
          variant="ghost"
          size="icon-sm"
          className="ml-auto"
          aria-label={large ? text.shrink : text.enlarge}
          title={large ? text.shrink : text.enlarge}
          aria-pressed={large}
          onClick={() => {
            localStorage.setItem(largeKey, large ? '' : 'large')
            setLarge(!large)
          }}
        >
          {large ? <Minimize2 /> : <Maximize2 />}
        </Button>
        <Button variant="ghost" size="icon-sm" aria-label={text.close} onClick={onClose}>
          <X />
        </Button>
      </div>
      <Tabs
        value={shownTab}
        onValueChange={(next) => {
          lastTab = next
          setTab(next)
        }}
        className="flex min-h-0 flex-1 flex-col"
      >
        <TabsList className="shrink-0 gap-0 overflow-x-auto px-1.5 [&_button]:h-8 [&_button]:shrink-0 [&_button]:px-1.5 [&_button]:text-xs">
          <TabsTrigger value="form">{text.tabs.form}</TabsTrigger>
          {task !== null && <TabsTrigger value="yaml">{text.tabs.yaml}</TabsTrigger>}
          <TabsTrigger value="docs">{text.tabs.docs}</TabsTrigger>
          {task !== null && <TabsTrigger value="data">{text.tabs.data}</TabsTrigger>}
          {task !== null && <TabsTrigger value="test">{text.tabs.test}</TabsTrigger>}
          <TabsTrigger value="problems">
            {text.tabs.problems}
            {own.length > 0 && <span className="rounded bg-sunken px-1 text-2xs tabular-nums">{own.length}</span>}
          </TabsTrigger>
        </TabsList>
        {valueTabs.has(shownTab) && (
          <div className="flex h-8 shrink-0 items-center border-b px-3">
            <RunChoice />
          </div>
        )}
        {stale && (
          <div role="status" className="flex items-center gap-2 border-b bg-sunken px-3 py-1 text-xs">
            <span className="min-w-0 flex-1">{text.broken}</span>
            <Button size="sm" onClick={onUndo}>
              {text.undo}
            </Button>
          </div>
        )}
        <div className="min-h-0 flex-1 overflow-y-auto px-3 py-2">
          <TabsContent value="form">
            <fieldset disabled={stale} className="min-w-0">
              <ExpressionScopeContext value={expressions}>
                <AttributeForm
                  subject={subject}
                  attributes={task === null ? workflowAttributes : taskAttributes}
                  usual={task === null ? usual.workflow : usual[task.workflow === undefined ? 'action' : 'subWorkflow']}
                  values={task === null ? good.spec.raw : task.raw}
                />
              </ExpressionScopeContext>
            </fieldset>
          </TabsContent>
          {task !== null && (
            <TabsContent value="yaml" className="h-full">
              <FragmentTab task={task.name} />
            </TabsContent>
          )}
          <TabsContent value="docs">
            <DocsTab
              attributes={task === null ? workflowAttributes : taskAttributes}
              called={called}
              action={actions.find(({ name }) => name === called)}
              type={good.spec.type}
            />
          </TabsContent>
          {task !== null && (
            <TabsContent value="data">
              <DataTab task={task.name} scope={scope} />
            </TabsContent>
          )}
          {task !== null && (
            <TabsContent value="test">
              <TestTab task={task} scope={scope} />
            </TabsContent>
          )}
          <TabsContent value="problems">
            <ProblemsTab problems={own} onGo={onGo} />
          </TabsContent>
        </div>
      </Tabs>
      {playground !== null && (
        <Playground
          key={playground.text}
          opened={playground}
          at={scope.at(playground.attribute)}
          runs={<RunChoice inDialog />}
          onClose={() => setPlayground(null)}
        />
      )}
    </LowerPane>
  )
})

/** Tabs that show values of a past run. */
const valueTabs: ReadonlySet<string> = new Set(['form', 'data', 'test'])

/** Tabs that the workflow's settings do not have. */
const taskTabs: ReadonlySet<string> = new Set(['yaml', 'data', 'test'])

/** What most people want to fill in, shown though it is not set. */
const usual = {
  action: ['action', 'input', 'publish', 'on-success', 'on-error', 'requires'],
  subWorkflow: ['workflow', 'input', 'publish', 'on-success', 'on-error', 'requires'],
  workflow: ['description', 'type', 'input', 'vars', 'output'],
}
