'use client'
import { Braces } from 'lucide-react'
import { useMemo } from 'react'
import { useText } from '../i18n/use-text.ts'
import { LoadProblem } from '../lists/load-problem.tsx'
import { SearchField } from '../lists/search-field.tsx'
import { Page } from '../shell/page.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useUrlState } from '../url/use-url-state.ts'
import { isFound, operationsOf } from './document.ts'
import { OperationDetails } from './operation-details.tsx'
import { OperationList } from './operation-list.tsx'
import { useOpenApi } from './use-openapi.ts'

/** The whole API, to read and to try. */
export function ExplorerPage() {
  const text = useText()
  const { get, set } = useUrlState()
  const { data, error, isError, refetch } = useOpenApi()
  const operations = useMemo(() => (data === undefined ? undefined : operationsOf(data)), [data])
  const q = get('q') ?? ''
  const shown = operations?.filter((one) => isFound(one, q))
  const chosen = shown?.find(({ id }) => id === get('operation')) ?? shown?.[0]
  return (
    <Page
      title={text.explorer.title}
      subtitle={operations === undefined ? undefined : text.explorer.total(operations.length)}
      actions={
        <Button asChild size="sm">
          <a href="/openapi.json" download="tramontane-openapi.json">
            openapi.json
          </a>
        </Button>
      }
    >
      <SearchField value={q} label={text.explorer.filter} onChange={(value) => set({ q: value })} />
      {isError && data === undefined ? (
        <Card>
          <LoadProblem error={error} onRetry={refetch} />
        </Card>
      ) : shown?.length === 0 ? (
        <Card>
          <EmptyState
            icon={Braces}
            title={text.explorer.empty}
            actions={<Button onClick={() => set({ q: null })}>{text.common.clearFilters}</Button>}
          >
            {text.explorer.emptyHint}
          </EmptyState>
        </Card>
      ) : (
        <div className="grid grid-cols-[minmax(0,22rem)_minmax(0,1fr)] items-start gap-4">
          <Card className="sticky top-4 max-h-[calc(100dvh-7rem)] overflow-y-auto">
            {shown === undefined ? (
              <Skeleton className="m-3 h-60" />
            ) : (
              <OperationList operations={shown} chosen={chosen} onChoose={({ id }) => set({ operation: id })} />
            )}
          </Card>
          <Card className="min-w-0 p-4">
            {data === undefined || chosen === undefined ? (
              <Skeleton className="h-60" />
            ) : (
              <OperationDetails key={chosen.id} operation={chosen} schemas={data.components.schemas} />
            )}
          </Card>
        </div>
      )}
    </Page>
  )
}
