import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { LiveProvider } from '../../components/live/live-provider.tsx'
import { collapsedCookie, themeCookie, toTheme } from '../../components/shell/preferences.ts'
import { Shell } from '../../components/shell/shell.tsx'

export default async function ConsoleLayout({ children }: { readonly children: ReactNode }) {
  const jar = await cookies()
  return (
    <LiveProvider>
      <Shell theme={toTheme(jar.get(themeCookie)?.value)} collapsed={jar.get(collapsedCookie)?.value === 'collapsed'}>
        {children}
      </Shell>
    </LiveProvider>
  )
}
