'use client'
import { Download, Ellipsis, History, List, Pencil, Play, Trash2 } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useId } from 'react'
import type { WorkflowSummary } from '../../engine/contract/console.ts'
import { useText } from '../i18n/use-text.ts'
import { RunStrip } from '../lists/run-strip.tsx'
import { RelativeTime } from '../time/relative-time.tsx'
import { exportYaml } from '../transfer/export-workflows.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { cn } from '../ui/cn.ts'
import { Dropdown, DropdownContent, DropdownItem, DropdownSeparator, DropdownTrigger } from '../ui/dropdown.tsx'
import { Td, Tr } from '../ui/table.tsx'
import { toastError } from '../ui/toast.ts'
import { workflowAddress } from '../url/workflow-address.ts'

interface WorkflowRowProps {
  readonly workflow: WorkflowSummary
  readonly chosen: boolean
  /** Chooses it or not; with Shift the rows between, too. */
  readonly onChoose: (id: string, range: boolean) => void
  readonly onRun: (workflow: WorkflowSummary) => void
  readonly onDelete: (workflow: WorkflowSummary) => void
}

/** One workflow in the list; the row leads to the designer. */
export function WorkflowRow({ workflow, chosen, onChoose, onRun, onDelete }: WorkflowRowProps) {
  const text = useText()
  const router = useRouter()
  const box = useId()
  const { id, name, namespace, description, tags, lastRuns, nextRun, workbookName } = workflow
  return (
    <Tr className={cn('relative', chosen && 'bg-accent-soft')}>
      <Td>
        {/* A click beside the box is meant for it, and not for the row that leads away. */}
        <label htmlFor={box} className="relative z-10 -m-2 block w-fit p-2">
          <Checkbox
            id={box}
            aria-label={text.workflows.choose(name)}
            checked={chosen}
            onChange={({ nativeEvent }) => onChoose(id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
          />
        </label>
      </Td>
      <Td className="py-2">
        <div className="flex items-center gap-2 overflow-hidden">
          <Link href={workflowAddress(workflow)} className="truncate rounded font-medium after:absolute after:inset-0">
            {name}
          </Link>
          {namespace !== '' && <Badge>{namespace}</Badge>}
          {workbookName !== null && <Badge>{text.workflows.fromWorkbook}</Badge>}
          {tags.slice(0, 4).map((tag) => (
            <Badge key={tag}>{tag}</Badge>
          ))}
        </div>
        {description !== null && description !== '' && (
          <p className="truncate text-faint text-xs" title={description}>
            {description}
          </p>
        )}
      </Td>
      <Td>
        {lastRuns.length === 0 ? (
          <span className="text-faint text-xs">{text.workflows.noRuns}</span>
        ) : (
          <RunStrip runs={lastRuns.map((run) => ({ ...run, key: run.id, executionId: run.id }))} />
        )}
      </Td>
      <Td className="text-muted">
        {nextRun === null ? (
          <span className="text-faint">–</span>
        ) : (
          <RelativeTime at={nextRun} className="relative z-10" />
        )}
      </Td>
      <Td className="hidden text-muted xl:table-cell">
        <RelativeTime at={workflow.updatedAt ?? workflow.createdAt} className="relative z-10" />
      </Td>
      <Td>
        <div className="relative z-10 flex justify-end gap-1">
          <Button size="sm" onClick={() => onRun(workflow)}>
            <Play /> {text.workflows.run}
          </Button>
          <Dropdown>
            <DropdownTrigger asChild>
              <Button variant="ghost" size="icon-sm" aria-label={`${text.execution.more}: ${name}`}>
                <Ellipsis />
              </Button>
            </DropdownTrigger>
            <DropdownContent>
              <DropdownItem onSelect={() => router.push(workflowAddress(workflow))}>
                <Pencil /> {text.workflows.edit}
              </DropdownItem>
              <DropdownItem onSelect={() => router.push(`/executions?workflow=${encodeURIComponent(name)}`)}>
                <List /> {text.workflows.executions}
              </DropdownItem>
              <DropdownItem onSelect={() => router.push(`/workflows/${id}/revisions`)}>
                <History /> {text.workflows.history}
              </DropdownItem>
              <DropdownItem
                onSelect={() => exportYaml(workflow).catch((error) => toastError(text.transfer.exportFailed, error))}
              >
                <Download /> {text.workflows.export}
              </DropdownItem>
              <DropdownSeparator />
              <DropdownItem danger onSelect={() => onDelete(workflow)}>
                <Trash2 /> {text.workflows.delete}
              </DropdownItem>
            </DropdownContent>
          </Dropdown>
        </div>
      </Td>
    </Tr>
  )
}
