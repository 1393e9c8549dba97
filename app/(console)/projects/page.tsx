import type { Metadata } from 'next'
import { ProjectsPage } from '../../../components/admin/projects-page.tsx'

export const metadata: Metadata = { title: 'Projects' }

export default function Projects() {
  return <ProjectsPage />
}
