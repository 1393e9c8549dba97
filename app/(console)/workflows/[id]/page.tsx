import { DesignerPage } from '../../../../components/designer/designer-page.tsx'

export default async function WorkflowPage({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const { id } = await params
  return <DesignerPage key={id} id={decodeURIComponent(id)} />
}
