'use client'
import { CheckCheck, Download, Upload, X } from 'lucide-react'
import { useMemo } from 'react'
import type { WorkflowSummary } from '../../engine/contract/console.ts'
import type { Action } from '../actions/registry.ts'
import { useActions } from '../actions/use-actions.ts'
import { useText } from '../i18n/use-text.ts'
import { exportZip } from '../transfer/export-workflows.ts'
import { toastError } from '../ui/toast.ts'
import type { Chosen } from './use-chosen.ts'

interface ListActions {
  /** Takes the chosen ones out, or all that are shown when none is; null when there are none. */
  readonly leave: Action | null
  readonly chooseNone: Action | null
}

/** What can be done with several workflows of the list, as commands; gives those that have a button. */
export function useListActions(
  shown: readonly WorkflowSummary[],
  picked: readonly WorkflowSummary[],
  { turnAll }: Chosen,
  onImport: () => void,
): ListActions {
  const { transfer, workflows: words } = useText()
  const made = useMemo(() => {
    const page = { group: 'page' } as const
    const leaving = picked.length > 0 ? picked : shown
    const leave: Action | null =
      leaving.length === 0
        ? null
        : {
            ...page,
            id: 'workflows.export',
            label: (picked.length > 0 ? transfer.exportChosen : transfer.exportShown)(leaving.length),
            icon: Download,
            run: () => exportZip(leaving).catch((error) => toastError(transfer.exportFailed, error)),
          }
    const ids = (of: readonly WorkflowSummary[]) => of.map(({ id }) => id)
    const chooseAll: Action = {
      ...page,
      id: 'workflows.chooseAll',
      label: words.chooseAll,
      icon: CheckCheck,
      run: () => turnAll(ids(shown), true),
    }
    const chooseNone: Action | null =
      picked.length === 0
        ? null
        : {
            ...page,
            id: 'workflows.chooseNone',
            label: words.chooseNone,
            icon: X,
            run: () => turnAll(ids(picked), false),
          }
    const take: Action = { ...page, id: 'workflows.import', label: words.import, icon: Upload, run: onImport }
    const all = [leave, shown.length === 0 ? null : chooseAll, chooseNone, take]
    return { leave, chooseNone, all: all.filter((action) => action !== null) }
  }, [shown, picked, turnAll, onImport, transfer, words])
  useActions(made.all)
  return made
}
