import './globals.css'
import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { toLanguage } from '../components/i18n/languages.ts'
import { languageCookie, themeCookie, toTheme } from '../components/shell/preferences.ts'
import { Providers } from '../components/shell/providers.tsx'

export const metadata: Metadata = {
  title: { default: 'Tramontane', template: '%s · Tramontane' },
  description: 'Workflows in Mistral’s language: design, run, watch.',
  icons: { icon: '/icon.svg' },
}

export const viewport: Viewport = { colorScheme: 'light dark' }

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const jar = await cookies()
  const theme = toTheme(jar.get(themeCookie)?.value)
  const language = toLanguage(jar.get(languageCookie)?.value)
  return (
    <html lang={language} data-theme={theme === 'system' ? undefined : theme}>
      <body>
        <Providers language={language}>{children}</Providers>
      </body>
    </html>
  )
}
