import type { Metadata } from 'next'
import { ActionsPage } from '../../../components/action-list/actions-page.tsx'

export const metadata: Metadata = { title: 'Actions' }

export default function Actions() {
  return <ActionsPage />
}
