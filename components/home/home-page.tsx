'use client'
import { useText } from '../i18n/use-text.ts'
import { Page } from '../shell/page.tsx'

export function HomePage() {
  const text = useText()
  return (
    <Page title={text.home.title} subtitle={text.home.subtitle}>
      {null}
    </Page>
  )
}
