import { BookPage } from '../../../../../components/designer/book-page.tsx'

interface BookRoute {
  readonly params: Promise<{ readonly name: string }>
  readonly searchParams: Promise<{ readonly namespace?: string; readonly member?: string }>
}

export default async function WorkbookPage({ params, searchParams }: BookRoute) {
  const { name } = await params
  const { namespace = '', member = '' } = await searchParams
  return <BookPage key={name} name={decodeURIComponent(name)} namespace={namespace} member={member} />
}
