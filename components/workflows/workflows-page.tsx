'use client'
import { Download, Plus, Upload, Workflow } from 'lucide-react'
import Link from 'next/link'
import { useMemo, useState } from 'react'
import type { WorkflowSummary } from '../../engine/contract/console.ts'
import { useWorkflows } from '../api/use-workflows.ts'
import { useText } from '../i18n/use-text.ts'
import { LoadProblem } from '../lists/load-problem.tsx'
import { SearchField } from '../lists/search-field.tsx'
import { RunDialog } from '../run/run-dialog.tsx'
import { Page } from '../shell/page.tsx'
import { ImportZone } from '../transfer/import-zone.tsx'
import { useFilePicker } from '../transfer/use-file-picker.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { SkeletonRows } from '../ui/skeleton.tsx'
import { Table, Th } from '../ui/table.tsx'
import { useUrlState } from '../url/use-url-state.ts'
import { DeleteWorkflow } from './delete-workflow.tsx'
import { useChosen } from './use-chosen.ts'
import { useListActions } from './use-list-actions.ts'
import { WorkflowRow } from './workflow-row.tsx'

const none: readonly WorkflowSummary[] = []

const matches = (workflow: WorkflowSummary, words: readonly string[]) => {
  const { name, namespace, description, tags } = workflow
  const hay = [name, namespace, description ?? '', ...tags].join(' ').toLowerCase()
  return words.every((word) => hay.includes(word))
}

export function WorkflowsPage() {
  const text = useText()
  const { get, set } = useUrlState()
  const list = useWorkflows()
  const [files, setFiles] = useState<readonly File[] | null>(null)
  const pick = useFilePicker(setFiles)
  const [running, setRunning] = useState<WorkflowSummary | null>(null)
  const [deleting, setDeleting] = useState<WorkflowSummary | null>(null)
  const q = get('q') ?? ''
  const shown = useMemo(() => {
    const words = q.toLowerCase().split(/\s+/).filter(Boolean)
    return list.data?.filter((workflow) => matches(workflow, words)) ?? none
  }, [list.data, q])
  const ids = useMemo(() => shown.map(({ id }) => id), [shown])
  const chosen = useChosen(ids)
  // What was deleted elsewhere is chosen no more; what the filter hides is.
  const picked = useMemo(() => list.data?.filter(({ id }) => chosen.ids.has(id)) ?? none, [list.data, chosen.ids])
  const { leave, chooseNone } = useListActions(shown, picked, chosen, pick)
  const allChosen = ids.length > 0 && ids.every((id) => chosen.ids.has(id))
  const newButton = (
    <Button asChild variant="primary">
      <Link href="/workflows/new">
        <Plus /> {text.workflows.new}
      </Link>
    </Button>
  )
  return (
    <ImportZone chosen={files} onChosen={setFiles}>
      <Page
        title={text.workflows.title}
        subtitle={list.data === undefined ? undefined : text.workflows.total(list.data.length)}
        actions={
          <>
            {leave !== null && (
              <Button onClick={leave.run}>
                <Download /> {leave.label}
              </Button>
            )}
            <Button onClick={pick}>
              <Upload /> {text.workflows.import}
            </Button>
            {newButton}
          </>
        }
      >
        <div className="flex flex-wrap items-center gap-3">
          <SearchField value={q} label={text.workflows.filter} onChange={(value) => set({ q: value })} />
          <span role="status" className="text-muted text-sm">
            {picked.length > 0 && text.workflows.chosen(picked.length)}
          </span>
          {chooseNone !== null && (
            <Button variant="ghost" size="sm" onClick={chooseNone.run}>
              {chooseNone.label}
            </Button>
          )}
        </div>
        <Card>
          {list.isError && list.data === undefined ? (
            <LoadProblem error={list.error} onRetry={list.refetch} />
          ) : list.data?.length === 0 ? (
            <EmptyState icon={Workflow} title={text.workflows.empty} actions={newButton}>
              {text.workflows.emptyHint}
            </EmptyState>
          ) : list.data !== undefined && shown.length === 0 ? (
            <EmptyState
              icon={Workflow}
              title={text.workflows.noMatch}
              actions={<Button onClick={() => set({ q: null })}>{text.common.clearFilters}</Button>}
            />
          ) : (
            <Table>
              <thead>
                <tr>
                  <Th className="w-11">
                    <Checkbox
                      aria-label={text.workflows.chooseAll}
                      checked={allChosen}
                      partly={!allChosen && ids.some((id) => chosen.ids.has(id))}
                      onChange={() => chosen.turnAll(ids, !allChosen)}
                    />
                  </Th>
                  <Th>{text.common.name}</Th>
                  <Th className="w-44">{text.workflows.lastRuns}</Th>
                  <Th className="w-28">{text.workflows.nextRun}</Th>
                  <Th className="hidden w-28 xl:table-cell">{text.common.updated}</Th>
                  <Th className="w-36">
                    <span className="sr-only">{text.common.actions}</span>
                  </Th>
                </tr>
              </thead>
              <tbody>
                {list.data === undefined ? (
                  <SkeletonRows rows={10} columns={6} />
                ) : (
                  shown.map((workflow) => (
                    <WorkflowRow
                      key={workflow.id}
                      workflow={workflow}
                      chosen={chosen.ids.has(workflow.id)}
                      onChoose={chosen.turn}
                      onRun={setRunning}
                      onDelete={setDeleting}
                    />
                  ))
                )}
              </tbody>
            </Table>
          )}
        </Card>
        {running !== null && <RunDialog open onOpenChange={() => setRunning(null)} workflow={running} />}
        {deleting !== null && <DeleteWorkflow workflow={deleting} onClose={() => setDeleting(null)} />}
      </Page>
    </ImportZone>
  )
}
