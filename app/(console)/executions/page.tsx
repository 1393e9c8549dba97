import type { Metadata } from 'next'
import { ExecutionsPage } from '../../../components/executions/executions-page.tsx'

export const metadata: Metadata = { title: 'Executions' }

export default function Executions() {
  return <ExecutionsPage />
}
