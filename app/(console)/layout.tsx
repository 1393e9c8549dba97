import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { LiveProvider } from '../../components/live/live-provider.tsx'
import { navigationCookie, themeCookie, toNavigation, toTheme } from '../../components/shell/preferences.ts'
import { Shell } from '../../components/shell/shell.tsx'

export default async function ConsoleLayout({ children }: { readonly children: ReactNode }) {
  const jar = await cookies()
  return (
    <LiveProvider>
      <Shell theme={toTheme(jar.get(themeCookie)?.value)} navigation={toNavigation(jar.get(navigationCookie)?.value)}>
        {children}
      </Shell>
    </LiveProvider>
  )
}
