'use client'
import { useQuery } from '@tanstack/react-query'
import { FileQuestion, History, Pencil } from 'lucide-react'
import Link from 'next/link'
import { ApiError } from '../api/api-error.ts'
import { bookOf } from '../designer/api/book-of.ts'
import { getNewest } from '../designer/api/definitions.ts'
import { useText } from '../i18n/use-text.ts'
import { LoadProblem } from '../lists/load-problem.tsx'
import { useCrumb } from '../shell/breadcrumb.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Select } from '../ui/select.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Tabs, TabsContent, TabsList, TabsTrigger } from '../ui/tabs.tsx'
import { type Definition, definitionPage } from '../url/definition.ts'
import { useUrlState } from '../url/use-url-state.ts'
import { Comparison } from './comparison.tsx'
import { RestoreButton } from './restore-button.tsx'
import { RevisionList } from './revision-list.tsx'
import { RevisionRuns } from './revision-runs.tsx'
import { useRevisions } from './use-revisions.ts'

const whole = 'none'

/** A number of the address, when it is one. */
const numberOf = (text: string | null): number | null =>
  text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null

/** A workflow of a workbook comes back with the workbook: alone it would be another one than the workbook says. */
const withBook = async (of: Definition) => {
  const stored = await getNewest(of)
  return { ...stored, book: await bookOf(stored) }
}

/** The history of a workflow or workbook: any two revisions side by side, as text and as one graph; an old one can come back. */
export function RevisionsPage({ of }: { readonly of: Definition }) {
  const text = useText()
  const words = text.versions
  const { get, set } = useUrlState()
  const stored = useQuery({ queryKey: ['definition', of], queryFn: () => withBook(of) })
  const list = useRevisions(of)
  useCrumb(stored.data === undefined ? null : words.title(stored.data.name))
  if (stored.isError) {
    const isMissing = stored.error instanceof ApiError && stored.error.status === 404
    return (
      <EmptyState icon={FileQuestion} className="py-32" title={isMissing ? words.missing : words.loadFailed}>
        {stored.error.message}
      </EmptyState>
    )
  }
  if (list.isError) return <LoadProblem error={list.error} onRetry={list.refetch} />
  if (list.isPending || stored.isPending) return <Skeleton className="h-full w-full rounded-none" />
  const revisions = list.data.pages.flatMap((page) => page.revisions)
  const { revision: newest, book } = stored.data
  const to = numberOf(get('to')) ?? newest
  const from = get('from') === whole ? null : (numberOf(get('from')) ?? (to > 1 ? to - 1 : null))
  const view = get('view') === 'graph' ? 'graph' : 'text'
  return (
    <div className="flex h-full min-h-0 flex-col">
      <header className="flex h-12 shrink-0 items-center gap-3 border-b bg-surface px-4">
        <h1 className="min-w-0 truncate font-semibold">{words.title(stored.data.name)}</h1>
        <div className="ml-auto flex items-center gap-2">
          {book !== null && (
            <Button asChild title={words.bookHint}>
              <Link href={definitionPage(book, '/revisions')}>
                <History /> {words.bookHistory}
              </Link>
            </Button>
          )}
          <Button asChild>
            <Link href={definitionPage(of)}>
              <Pencil /> {words.openDesigner}
            </Link>
          </Button>
        </div>
      </header>
      <div className="flex min-h-0 flex-1">
        <aside aria-label={words.list} className="w-72 shrink-0 overflow-y-auto border-r bg-surface">
          <RevisionList
            revisions={revisions}
            shown={to}
            onShow={(number) => set({ to: number === newest ? null : String(number), from: null })}
          />
          {list.hasNextPage && (
            <Button
              variant="ghost"
              className="m-2"
              disabled={list.isFetchingNextPage}
              onClick={() => list.fetchNextPage()}
            >
              {text.common.loadMore}
            </Button>
          )}
        </aside>
        <Tabs
          value={view}
          onValueChange={(next) => set({ view: next === 'text' ? null : next })}
          className="flex min-w-0 flex-1 flex-col"
        >
          <div className="flex h-11 shrink-0 items-center gap-3 border-b bg-surface px-4">
            <h2 className="whitespace-nowrap font-medium text-sm">{words.revision(to)}</h2>
            <span className="whitespace-nowrap text-muted text-sm">{words.compareFrom}</span>
            <Select
              aria-label={words.compareFrom}
              className="w-52"
              value={from === null ? whole : String(from)}
              onValueChange={(value) => set({ from: value })}
              options={[
                { value: whole, label: words.nothing },
                ...revisions
                  .filter(({ number }) => number !== to)
                  .map(({ number }) => ({ value: String(number), label: words.revision(number) })),
                ...(from !== null && !revisions.some(({ number }) => number === from)
                  ? [{ value: String(from), label: words.revision(from) }]
                  : []),
              ]}
            />
            <TabsList className="border-b-0">
              <TabsTrigger value="text">{words.text}</TabsTrigger>
              <TabsTrigger value="graph">{words.graph}</TabsTrigger>
            </TabsList>
            <div className="ml-auto flex items-center gap-3">
              {of.kind === 'workflow' && <RevisionRuns workflow={of.id} number={to} />}
              {to !== newest && book === null && (
                <RestoreButton of={of} number={to} onDone={() => set({ to: null, from: null })} />
              )}
            </div>
          </div>
          {(['text', 'graph'] as const).map((kind) => (
            <TabsContent key={kind} value={kind} className="min-h-0 flex-1">
              <Comparison
                of={of}
                from={from}
                to={to}
                view={kind}
                member={get('member')}
                onMember={(member) => set({ member })}
              />
            </TabsContent>
          ))}
        </Tabs>
      </div>
    </div>
  )
}
