'use client'
import { Fragment, type ReactNode, useState } from 'react'
import { type Action, currentActions, type MenuPlace } from '../../actions/registry.ts'
import {
  ContextMenu,
  ContextMenuContent,
  ContextMenuItem,
  ContextMenuSeparator,
  ContextMenuTrigger,
} from '../../ui/context-menu.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { dropTargetOf } from '../canvas/drop-target.ts'
import { useDesignerStore } from '../use-designer.ts'

/** The context menu of the canvas: the registered actions that fit what it is opened on. */
export function CanvasMenu({ children }: { readonly children: ReactNode }) {
  const store = useDesignerStore()
  const [actions, setActions] = useState<readonly Action[]>([])

  /** What is pointed at is selected first, unless it is selected already. */
  const placeOf = (element: Element): MenuPlace => {
    const target = dropTargetOf(element)
    const { selection, select, selectEdge, good } = store.getState()
    if (target.kind === 'edge') {
      selectEdge(good?.model.edges.find(({ id }) => id === target.edge) ?? null)
      return 'edge'
    }
    if (target.kind === 'pane') return 'pane'
    if (selection.size > 1 && selection.has(target.task)) return 'tasks'
    select(target.task)
    return 'task'
  }

  return (
    <ContextMenu>
      <ContextMenuTrigger asChild>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the menu's actions have keys of their own */}
        <div
          className="h-full"
          onContextMenu={(event) => {
            const place = placeOf(event.target as Element)
            const fitting = currentActions().filter((action) => action.menus?.includes(place))
            // What takes something away stands last, whoever registered it when.
            setActions(fitting.toSorted((a, b) => Number(a.danger ?? false) - Number(b.danger ?? false)))
          }}
        >
          {children}
        </div>
      </ContextMenuTrigger>
      <ContextMenuContent onCloseAutoFocus={(event) => event.preventDefault()}>
        {actions.map((action, index) => {
          const Icon = action.icon
          const isApart = action.danger === true && actions[index - 1]?.danger !== true
          return (
            <Fragment key={action.id}>
              {isApart && index > 0 && <ContextMenuSeparator />}
              <ContextMenuItem
                danger={action.danger ?? false}
                disabled={action.isEnabled?.() === false}
                // After the menu has given the focus back.
                onSelect={() => setTimeout(action.run)}
              >
                {Icon === undefined ? <span className="size-4" /> : <Icon aria-hidden />}
                <span className="flex-1">{action.label}</span>
                {action.keys !== undefined && <Kbd keys={action.keys} />}
              </ContextMenuItem>
            </Fragment>
          )
        })}
      </ContextMenuContent>
    </ContextMenu>
  )
}
