'use client'
import { useReactFlow } from '@xyflow/react'
import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  LayoutDashboard,
  Maximize,
  Pin,
  PinOff,
  Users,
} from 'lucide-react'
import { useMemo } from 'react'
import type { Action } from '../actions/registry.ts'
import { useActions } from '../actions/use-actions.ts'
import { useText } from '../i18n/use-text.ts'
import { toastDone, toastError } from '../ui/toast.ts'
import { getPositions, placesKeyOf, putPositions } from './api/positions.ts'
import { fit } from './canvas/graph-canvas.tsx'
import { taskId } from './graph/model.ts'
import { align } from './layout/align.ts'
import type { Point } from './layout/elk-graph.ts'
import { shift } from './layout/shift.ts'
import { isOnCanvas } from './on-canvas.ts'
import { useDesignerStore } from './use-designer.ts'

const moves = [
  ['up', ArrowUp],
  ['down', ArrowDown],
  ['left', ArrowLeft],
  ['right', ArrowRight],
] as const

/** Where nodes stand and what is seen of them. */
export function useViewActions(): void {
  const store = useDesignerStore()
  const flow = useReactFlow()
  const text = useText().canvas.menu
  const actions = useMemo((): readonly Action[] => {
    const now = store.getState
    const chosen = (): readonly string[] => [...now().selection].map(taskId)
    const placed = () =>
      new Map(
        chosen().flatMap((id) => {
          const node = flow.getNode(id)
          return node === undefined
            ? []
            : [[id, { ...node.position, width: node.width ?? 0, height: node.height ?? 0 }]]
        }),
      )
    const line = (direction: 'row' | 'column') => () => now().pinMany(align(placed(), direction))
    const isLocked = () => chosen().every((id) => now().locked.has(id))
    const page = { group: 'page', when: isOnCanvas } as const
    const isStored = () => placesKeyOf(now()) !== null
    const hasSeveral = () => now().selection.size > 1
    return [
      {
        ...page,
        id: 'designer.pin',
        label: text.pin,
        keys: 'p',
        icon: Pin,
        menus: ['task', 'tasks'],
        isEnabled: () => now().selection.size > 0 && !isLocked(),
        run: () => now().lock(new Map<string, Point>([...placed()].map(([id, { x, y }]) => [id, { x, y }]))),
      },
      {
        ...page,
        id: 'designer.unpin',
        label: text.unpin,
        keys: 'shift+alt+p',
        icon: PinOff,
        menus: ['task', 'tasks'],
        isEnabled: () => chosen().some((id) => now().pins.has(id)),
        run: () => now().unpin(chosen()),
      },
      ...moves.map(
        ([direction, icon]): Action => ({
          ...page,
          id: `designer.move-${direction}`,
          label: text.move[direction],
          keys: `shift+alt+arrow${direction}`,
          icon,
          isEnabled: () => now().selection.size > 0,
          // The store's places are newer than the canvas's while a key is held down.
          run: () =>
            now().pinMany(shift(new Map([...placed()].map(([id, at]) => [id, now().pins.get(id) ?? at])), direction)),
        }),
      ),
      {
        ...page,
        id: 'designer.alignColumn',
        label: text.alignColumn,
        icon: AlignCenterVertical,
        menus: ['tasks'],
        isEnabled: hasSeveral,
        run: line('column'),
      },
      {
        ...page,
        id: 'designer.alignRow',
        label: text.alignRow,
        icon: AlignCenterHorizontal,
        menus: ['tasks'],
        isEnabled: hasSeveral,
        run: line('row'),
      },
      {
        ...page,
        id: 'designer.tidy',
        label: text.tidy,
        keys: 'shift+alt+t',
        icon: LayoutDashboard,
        menus: ['pane', 'tasks'],
        // Of several selected only these; of what is pinned none.
        run: () => (hasSeveral() ? now().unpin(chosen().filter((id) => !now().locked.has(id))) : now().tidy()),
      },
      {
        ...page,
        id: 'designer.shareLayout',
        label: text.shareLayout,
        icon: Users,
        menus: ['pane'],
        isEnabled: isStored,
        run() {
          const { pins, locked } = now()
          const key = placesKeyOf(now())
          if (key === null) return
          putPositions(key, { pins, locked }, true).then(
            () => toastDone(text.layoutShared),
            (error) => toastError(text.layoutNotShared, error),
          )
        },
      },
      {
        ...page,
        id: 'designer.sharedLayout',
        label: text.sharedLayout,
        menus: ['pane'],
        isEnabled: isStored,
        run() {
          const key = placesKeyOf(now())
          if (key !== null) getPositions(key, true).then((places) => store.setState(places))
        },
      },
      {
        ...page,
        id: 'designer.fit',
        label: text.fit,
        keys: '1',
        icon: Maximize,
        menus: ['pane'],
        run: () => void flow.fitView(fit),
      },
      { ...page, id: 'designer.actualSize', label: text.actualSize, keys: '0', run: () => void flow.zoomTo(1) },
      {
        ...page,
        id: 'designer.zoomIn',
        label: text.zoomIn,
        keys: '+',
        otherKeys: ['='],
        run: () => void flow.zoomIn(),
      },
      { ...page, id: 'designer.zoomOut', label: text.zoomOut, keys: '-', run: () => void flow.zoomOut() },
    ]
  }, [store, flow, text])
  useActions(actions)
}
