import { NotFoundPage } from '../components/shell/problem-page.tsx'

export default function NotFound() {
  return (
    <main>
      <NotFoundPage />
    </main>
  )
}
