import { RevisionsPage } from '../../../../../components/versions/revisions-page.tsx'

export default async function Revisions({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const id = decodeURIComponent((await params).id)
  return <RevisionsPage key={id} of={{ kind: 'workflow', id }} />
}
