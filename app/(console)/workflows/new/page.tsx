import { DesignerPage } from '../../../../components/designer/designer-page.tsx'

export default function NewWorkflowPage() {
  return <DesignerPage id={null} />
}
