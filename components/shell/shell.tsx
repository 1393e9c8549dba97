'use client'
import { usePathname, useSearchParams } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { ActionHost } from '../actions/action-host.tsx'
import { useText } from '../i18n/use-text.ts'
import { CrumbProvider } from './breadcrumb.tsx'
import { useGoActions } from './go-actions.ts'
import { type Navigation, navigationCookie, remember, type Theme } from './preferences.ts'
import { Sidebar } from './sidebar.tsx'
import { TopBar } from './top-bar.tsx'

interface ShellProps {
  readonly theme: Theme
  readonly navigation: Navigation | null
  readonly children: ReactNode
}

/** The frame of every page: navigation, top bar, keys and palette. The page scrolls in `main` alone. */
export function Shell({ theme, navigation, children }: ShellProps) {
  const text = useText()
  const path = usePathname()
  const query = useSearchParams()
  const [chosen, setChosen] = useState(navigation)
  // A canvas beside a text needs the room, unless somebody wants it otherwise.
  const isDesigner = path.startsWith('/workflows/') && (path !== '/workflows/new' || query.has('draft'))
  const collapsed = chosen === null ? isDesigner : chosen === 'collapsed'
  const [palette, setPalette] = useState(false)
  useGoActions()
  const toggle = () => {
    const next = collapsed ? 'open' : 'collapsed'
    setChosen(next)
    remember(navigationCookie, next)
  }
  return (
    <CrumbProvider>
      <a
        href="#content"
        className="sr-only z-50 rounded bg-raised px-3 py-2 text-sm shadow-pop focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
      >
        {text.shell.skip}
      </a>
      <div className="flex h-dvh">
        <Sidebar collapsed={collapsed} onToggle={toggle} />
        <div className="flex min-w-0 flex-1 flex-col">
          <TopBar theme={theme} onPalette={() => setPalette(true)} />
          <main id="content" tabIndex={-1} className="min-h-0 flex-1 overflow-y-auto outline-none">
            {children}
          </main>
        </div>
      </div>
      <ActionHost palette={palette} setPalette={setPalette} />
    </CrumbProvider>
  )
}
