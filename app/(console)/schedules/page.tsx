import type { Metadata } from 'next'
import { SchedulesPage } from '../../../components/schedule/schedules-page.tsx'

export const metadata: Metadata = { title: 'Schedules' }

export default function Schedules() {
  return <SchedulesPage />
}
