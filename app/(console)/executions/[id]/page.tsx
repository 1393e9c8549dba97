import { ExecutionPage } from '../../../../components/execution/execution-page.tsx'

interface RouteProps {
  readonly params: Promise<{ readonly id: string }>
}

export default async function Execution({ params }: RouteProps) {
  const { id } = await params
  return <ExecutionPage key={id} id={decodeURIComponent(id)} />
}
