import { RevisionsPage } from '../../../../../components/versions/revisions-page.tsx'

export default async function Revisions({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const { id } = await params
  return <RevisionsPage key={id} id={decodeURIComponent(id)} />
}
