'use client'
import { Boxes } from 'lucide-react'
import type { ActionSummary } from '../../engine/contract/console.ts'
import { useActionList } from '../api/use-action-list.ts'
import { Words } from '../data/words.tsx'
import { useText } from '../i18n/use-text.ts'
import { LoadProblem } from '../lists/load-problem.tsx'
import { SearchField } from '../lists/search-field.tsx'
import { Page } from '../shell/page.tsx'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { cn } from '../ui/cn.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useUrlState } from '../url/use-url-state.ts'
import { ActionDocs } from './action-docs.tsx'

/** Every action, and what the chosen one takes. */
export function ActionsPage() {
  const text = useText()
  const { get, set } = useUrlState()
  const list = useActionList()
  const q = get('q') ?? ''
  const words = q.toLowerCase().split(/\s+/).filter(Boolean)
  const shown = list.data?.filter(({ name, description }) => {
    const hay = `${name} ${description}`.toLowerCase()
    return words.every((word) => hay.includes(word))
  })
  const chosen = shown?.find(({ name }) => name === get('action')) ?? shown?.[0]
  return (
    <Page
      title={text.actions.title}
      subtitle={list.data === undefined ? undefined : text.actions.total(list.data.length)}
    >
      <SearchField value={q} label={text.actions.filter} onChange={(value) => set({ q: value })} />
      {list.isError && list.data === undefined ? (
        <Card>
          <LoadProblem error={list.error} onRetry={list.refetch} />
        </Card>
      ) : shown?.length === 0 ? (
        <Card>
          <EmptyState
            icon={Boxes}
            title={text.actions.empty}
            actions={<Button onClick={() => set({ q: null })}>{text.common.clearFilters}</Button>}
          >
            {text.actions.emptyHint}
          </EmptyState>
        </Card>
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,26rem)] items-start gap-4">
          <Card className="overflow-hidden">
            <ul className="divide-y">
              {shown === undefined
                ? Array.from({ length: 10 }, (_, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: placeholders are all alike
                    <li key={index} className="flex h-13 items-center px-4">
                      <Skeleton className="w-1/2" />
                    </li>
                  ))
                : shown.map((action) => (
                    <Row
                      key={action.name}
                      action={action}
                      active={action === chosen}
                      onChoose={() => set({ action: action.name })}
                    />
                  ))}
            </ul>
          </Card>
          <Card className="sticky top-4 max-h-[calc(100dvh-7rem)] overflow-y-auto p-4">
            {chosen === undefined ? <Skeleton className="h-40" /> : <ActionDocs action={chosen} />}
          </Card>
        </div>
      )}
    </Page>
  )
}

interface RowProps {
  readonly action: ActionSummary
  readonly active: boolean
  readonly onChoose: () => void
}

function Row({ action, active, onChoose }: RowProps) {
  const text = useText()
  return (
    <li>
      <button
        type="button"
        aria-pressed={active}
        onClick={onChoose}
        className={cn(
          'flex w-full items-center gap-3 px-4 py-2 text-left hover:bg-hover',
          active && 'bg-selected hover:bg-selected',
        )}
      >
        <div className="min-w-0 flex-1">
          <p className="truncate font-medium font-mono text-xs">{action.name}</p>
          <p className="truncate text-faint text-xs">
            <Words>{action.description}</Words>
          </p>
        </div>
        <Badge>{action.isSystem ? text.actions.system : text.actions.adHoc}</Badge>
      </button>
    </li>
  )
}
