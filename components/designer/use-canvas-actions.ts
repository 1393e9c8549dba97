'use client'
import {
  ArrowRightFromLine,
  ClipboardPaste,
  Copy,
  CopyPlus,
  GitMerge,
  MousePointer,
  PackageOpen,
  PackagePlus,
  Pencil,
  Plus,
  Scissors,
  Spline,
  Trash2,
} from 'lucide-react'
import { useMemo } from 'react'
import type { Action } from '../actions/registry.ts'
import { useActions } from '../actions/use-actions.ts'
import { useText } from '../i18n/use-text.ts'
import { isOnCanvas, isOnNode } from './on-canvas.ts'
import type { CanvasEdits } from './use-canvas-edits.ts'
import { useClipboard } from './use-clipboard.ts'
import { useDesignerStore } from './use-designer.ts'

/** What can be done to tasks and transitions, as actions: for the menus, the keys, the palette and the help sheet. */
export function useCanvasActions(edits: CanvasEdits): void {
  const store = useDesignerStore()
  const text = useText().canvas.menu
  const clipboard = useClipboard(edits)
  const actions = useMemo((): readonly Action[] => {
    const now = store.getState
    const hasTasks = () => now().selection.size > 0
    const hasOne = () => now().selectedTask !== null
    const hasAny = () => hasTasks() || now().selectedEdge !== null
    const page = { group: 'page', when: isOnCanvas } as const
    return [
      {
        ...page,
        id: 'designer.add',
        label: text.add,
        keys: 'n',
        icon: Plus,
        menus: ['pane', 'edge'],
        run: () => now().openQuickAdd({ at: null, from: null, edge: now().selectedEdge }),
      },
      {
        ...page,
        id: 'designer.follow',
        label: text.follow,
        keys: 'tab',
        icon: ArrowRightFromLine,
        menus: ['task'],
        when: isOnNode,
        isEnabled: hasOne,
        run() {
          const { selectedTask: task, good } = now()
          const clause = good?.spec.type === 'reverse' ? 'requires' : 'on-success'
          now().openQuickAdd({ at: null, from: task === null ? null : { task, clause } })
        },
      },
      {
        ...page,
        id: 'designer.connect',
        label: text.connect,
        keys: 'e',
        icon: Spline,
        menus: ['tasks'],
        isEnabled: () => now().selection.size === 2,
        run() {
          const [from, to] = now().selection
          if (from !== undefined && to !== undefined) edits.connect(from, 'on-success', to)
        },
      },
      {
        ...page,
        id: 'designer.rename',
        label: text.rename,
        keys: 'f2',
        icon: Pencil,
        menus: ['task'],
        isEnabled: hasOne,
        run: () => now().rename(now().selectedTask),
      },
      {
        ...page,
        id: 'designer.duplicate',
        label: text.duplicate,
        keys: 'mod+d',
        icon: CopyPlus,
        menus: ['task', 'tasks'],
        isEnabled: hasTasks,
        run: edits.duplicateSelection,
      },
      {
        ...page,
        id: 'designer.copy',
        label: text.copy,
        keys: 'mod+c',
        icon: Copy,
        menus: ['task', 'tasks'],
        // The browser's own event of these keys is heard.
        when: () => false,
        isEnabled: hasTasks,
        run: clipboard.copy,
      },
      {
        ...page,
        id: 'designer.cut',
        label: text.cut,
        keys: 'mod+x',
        icon: Scissors,
        menus: ['task', 'tasks'],
        when: () => false,
        isEnabled: hasTasks,
        run: clipboard.cut,
      },
      {
        ...page,
        id: 'designer.paste',
        label: text.paste,
        keys: 'mod+v',
        icon: ClipboardPaste,
        menus: ['pane'],
        when: () => false,
        run: clipboard.paste,
      },
      {
        ...page,
        id: 'designer.selectAll',
        label: text.selectAll,
        keys: 'mod+a',
        icon: MousePointer,
        menus: ['pane'],
        run: () => now().selectMany(now().good?.spec.tasks.keys() ?? []),
      },
      {
        ...page,
        id: 'designer.unselect',
        label: text.unselect,
        keys: 'escape',
        isEnabled: hasAny,
        run: () => now().select(null),
      },
      {
        ...page,
        id: 'designer.extract',
        label: text.extract,
        keys: 'alt+x',
        icon: PackagePlus,
        menus: ['task', 'tasks'],
        isEnabled: hasTasks,
        run: () => now().extract(true),
      },
      {
        ...page,
        id: 'designer.inline',
        label: text.inline,
        icon: PackageOpen,
        menus: ['task'],
        isEnabled() {
          const { selectedTask, good, book } = now()
          const target = selectedTask === null ? undefined : good?.spec.tasks.get(selectedTask)?.workflow
          return target !== undefined && good?.names.some((name) => [name, `${book}.${name}`].includes(target)) === true
        },
        run: edits.inlineSelection,
      },
      {
        ...page,
        id: 'designer.bypass',
        label: text.bypass,
        keys: 'mod+delete',
        otherKeys: ['mod+backspace'],
        icon: GitMerge,
        menus: ['task', 'tasks'],
        danger: true,
        isEnabled: hasTasks,
        run: edits.bypassSelection,
      },
      {
        ...page,
        id: 'designer.remove',
        label: text.remove,
        keys: 'delete',
        otherKeys: ['backspace'],
        icon: Trash2,
        menus: ['task', 'tasks', 'edge'],
        danger: true,
        isEnabled: hasAny,
        run: edits.removeSelection,
      },
    ]
  }, [store, text, edits, clipboard])
  useActions(actions)
}
