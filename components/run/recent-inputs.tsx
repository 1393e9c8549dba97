'use client'
import { History } from 'lucide-react'
import type { ExecutionSnapshot, ExecutionSummary } from '../../engine/contract/console.ts'
import { fetchJson } from '../api/fetch-json.ts'
import { useText } from '../i18n/use-text.ts'
import { RelativeTime } from '../time/relative-time.tsx'
import { Button } from '../ui/button.tsx'
import { Dropdown, DropdownContent, DropdownItem, DropdownTrigger } from '../ui/dropdown.tsx'
import { StateIcon } from '../ui/state-icon.tsx'
import { toastError } from '../ui/toast.ts'

interface RecentInputsProps {
  readonly recent: readonly ExecutionSummary[]
  readonly onPick: (input: unknown) => void
}

/** Fills the form with what an earlier run was given. */
export function RecentInputs({ recent, onPick }: RecentInputsProps) {
  const text = useText()
  const pick = async (id: string) => {
    try {
      const { input } = await fetchJson<ExecutionSnapshot>(`/api/executions/${encodeURIComponent(id)}`)
      onPick(input)
    } catch (error) {
      toastError(text.common.loadFailed, error)
    }
  }
  return (
    <Dropdown>
      <DropdownTrigger asChild>
        <Button variant="ghost" size="sm" className="ml-auto" title={text.test.recentPick}>
          <History /> {text.test.recent}
        </Button>
      </DropdownTrigger>
      <DropdownContent>
        {recent.map(({ id, state, createdAt, description }) => (
          <DropdownItem key={id} onSelect={() => pick(id)}>
            <StateIcon state={state} className="size-4" />
            <span className="font-mono text-xs">…{id.slice(-6)}</span>
            <span className="text-faint text-xs">
              <RelativeTime at={createdAt} />
            </span>
            {description !== null && <span className="max-w-40 truncate text-xs">{description}</span>}
          </DropdownItem>
        ))}
      </DropdownContent>
    </Dropdown>
  )
}
