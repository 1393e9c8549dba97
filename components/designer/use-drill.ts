'use client'
import { CornerDownRight } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useEffect, useMemo, useState } from 'react'
import type { WorkflowSummary } from '../../engine/contract/console.ts'
import { useActions } from '../actions/use-actions.ts'
import { useWorkflows } from '../api/use-workflows.ts'
import { useText } from '../i18n/use-text.ts'
import { workflowAddress } from '../url/workflow-address.ts'
import { isOnCanvas } from './on-canvas.ts'
import type { Designer } from './store.ts'
import { useDesignerStore } from './use-designer.ts'

const none: readonly WorkflowSummary[] = []

/** Where the definition of a called workflow is: in this text, or stored elsewhere. */
type Place =
  | { readonly kind: 'here'; readonly name: string }
  | { readonly kind: 'stored'; readonly workflow: WorkflowSummary }
  | null

function placeOf(task: string, { good, book, namespace }: Designer, workflows: readonly WorkflowSummary[]): Place {
  const target = good?.spec.tasks.get(task)?.workflow
  if (good === null || target === undefined) return null
  const own = book !== null && target.startsWith(`${book}.`) ? target.slice(book.length + 1) : target
  if (good.names.includes(own)) return { kind: 'here', name: own }
  const stored = workflows.filter(({ name }) => name === target)
  const found = stored.find((one) => one.namespace === namespace) ?? stored[0]
  return found === undefined ? null : { kind: 'stored', workflow: found }
}

/** Opens what a task calls, and the way back: within the text by its members, across pages by the address. */
export function useDrill(): (task: string) => boolean {
  const store = useDesignerStore()
  const router = useRouter()
  const text = useText().canvas.menu
  const { data: workflows = none } = useWorkflows()
  const drill = useMemo(
    () => (task: string) => {
      const now = store.getState()
      const place = placeOf(task, now, workflows)
      if (place === null) return false
      if (place.kind === 'here') now.drill(place.name)
      else {
        const via = [...readVia(), ...(now.id === null || now.book !== null ? [] : [now.id])]
        router.push(workflowAddress(place.workflow, via.length === 0 ? {} : { via: via.join(',') }))
      }
      return true
    },
    [store, router, workflows],
  )
  useActions(
    useMemo(
      () => [
        {
          id: 'designer.openWorkflow',
          label: text.openWorkflow,
          group: 'page',
          keys: 'o',
          icon: CornerDownRight,
          menus: ['task'],
          when: isOnCanvas,
          isEnabled() {
            const { selectedTask } = store.getState()
            return selectedTask !== null && placeOf(selectedTask, store.getState(), workflows) !== null
          },
          run() {
            const { selectedTask } = store.getState()
            if (selectedTask !== null) drill(selectedTask)
          },
        },
      ],
      [store, text, workflows, drill],
    ),
  )
  return drill
}

const readVia = (): readonly string[] =>
  (new URLSearchParams(window.location.search).get('via') ?? '').split(',').filter((id) => /^[\w-]+$/.test(id))

/** The stored workflows by which one came here, each with its address. */
export function useVia(): readonly { readonly href: string; readonly name: string }[] {
  const { data: workflows = none } = useWorkflows()
  const [ids, setIds] = useState<readonly string[]>([])
  useEffect(() => setIds(readVia()), [])
  return ids.map((id, at) => {
    const via = ids.slice(0, at)
    return {
      href: `/workflows/${id}${via.length === 0 ? '' : `?via=${via.join(',')}`}`,
      name: workflows.find((workflow) => workflow.id === id)?.name ?? id.slice(0, 8),
    }
  })
}
