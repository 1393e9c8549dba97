import { RevisionsPage } from '../../../../../../components/versions/revisions-page.tsx'

interface HistoryRoute {
  readonly params: Promise<{ readonly name: string }>
  readonly searchParams: Promise<{ readonly namespace?: string }>
}

export default async function WorkbookRevisions({ params, searchParams }: HistoryRoute) {
  const name = decodeURIComponent((await params).name)
  const { namespace = '' } = await searchParams
  return <RevisionsPage key={`${namespace} ${name}`} of={{ kind: 'workbook', name, namespace }} />
}
