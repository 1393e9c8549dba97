'use client'
import { useSummary } from '../api/use-summary.ts'
import { useText } from '../i18n/use-text.ts'
import { LoadProblem } from '../lists/load-problem.tsx'
import { Page } from '../shell/page.tsx'
import { Card } from '../ui/card.tsx'
import { AttentionCard } from './attention-card.tsx'
import { CountCards } from './count-cards.tsx'
import { RecentCard } from './recent-card.tsx'
import { UpcomingCard } from './upcoming-card.tsx'
import { WorkersCard } from './workers-card.tsx'

/** What runs, what needs a person, what comes next. */
export function HomePage() {
  const text = useText()
  const { data, error, refetch } = useSummary()
  return (
    <Page title={text.home.title} subtitle={text.home.subtitle}>
      {error !== null && data === undefined ? (
        <Card>
          <LoadProblem error={error} onRetry={refetch} />
        </Card>
      ) : (
        <>
          <CountCards counts={data?.counts} />
          <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_21rem]">
            <div className="flex min-w-0 flex-col gap-4">
              <AttentionCard summary={data} />
              <RecentCard executions={data?.recent} />
            </div>
            <div className="flex min-w-0 flex-col gap-4">
              <UpcomingCard occurrences={data?.upcoming} />
              <WorkersCard workers={data?.workers} />
            </div>
          </div>
        </>
      )}
    </Page>
  )
}
