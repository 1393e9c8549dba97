import { DesignerPage } from '../../../../components/designer/designer-page.tsx'
import { GalleryPage } from '../../../../components/templates/gallery-page.tsx'

interface RouteProps {
  readonly searchParams: Promise<{ readonly draft?: string | string[]; readonly template?: string | string[] }>
}

const one = (value: string | string[] | undefined): string | null => (typeof value === 'string' ? value : null)

export default async function NewWorkflowPage({ searchParams }: RouteProps) {
  const { draft, template } = await searchParams
  const newId = one(draft)
  if (newId === null) return <GalleryPage />
  return <DesignerPage key={newId} id={null} newId={newId} template={one(template)} />
}
