'use client'
import { Download, Plus, Upload, Workflow } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import type { WorkflowSummary } from '../../engine/contract/console.ts'
import { useWorkflows } from '../api/use-workflows.ts'
import { useText } from '../i18n/use-text.ts'
import { LoadProblem } from '../lists/load-problem.tsx'
import { SearchField } from '../lists/search-field.tsx'
import { RunDialog } from '../run/run-dialog.tsx'
import { Page } from '../shell/page.tsx'
import { exportZip } from '../transfer/export-workflows.ts'
import { ImportZone } from '../transfer/import-zone.tsx'
import { useFilePicker } from '../transfer/use-file-picker.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { SkeletonRows } from '../ui/skeleton.tsx'
import { Table, Th } from '../ui/table.tsx'
import { toastError } from '../ui/toast.ts'
import { useUrlState } from '../url/use-url-state.ts'
import { DeleteWorkflow } from './delete-workflow.tsx'
import { WorkflowRow } from './workflow-row.tsx'

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
  const words = q.toLowerCase().split(/\s+/).filter(Boolean)
  const shown = list.data?.filter((workflow) => matches(workflow, words))
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
            {shown !== undefined && shown.length > 0 && (
              <Button onClick={() => exportZip(shown).catch((error) => toastError(text.transfer.exportFailed, error))}>
                <Download /> {text.transfer.exportShown(shown.length)}
              </Button>
            )}
            <Button onClick={pick}>
              <Upload /> {text.workflows.import}
            </Button>
            {newButton}
          </>
        }
      >
        <SearchField value={q} label={text.workflows.filter} onChange={(value) => set({ q: value })} />
        <Card>
          {list.isError && list.data === undefined ? (
            <LoadProblem error={list.error} onRetry={list.refetch} />
          ) : list.data?.length === 0 ? (
            <EmptyState icon={Workflow} title={text.workflows.empty} actions={newButton}>
              {text.workflows.emptyHint}
            </EmptyState>
          ) : shown?.length === 0 ? (
            <EmptyState
              icon={Workflow}
              title={text.workflows.noMatch}
              actions={<Button onClick={() => set({ q: null })}>{text.common.clearFilters}</Button>}
            />
          ) : (
            <Table>
              <thead>
                <tr>
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
                {shown === undefined ? (
                  <SkeletonRows rows={10} columns={5} />
                ) : (
                  shown.map((workflow) => (
                    <WorkflowRow key={workflow.id} workflow={workflow} onRun={setRunning} onDelete={setDeleting} />
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
