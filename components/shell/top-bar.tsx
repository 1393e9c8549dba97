'use client'
import { Search } from 'lucide-react'
import { useText } from '../i18n/use-text.ts'
import { Kbd } from '../ui/kbd.tsx'
import { AccountMenu } from './account-menu.tsx'
import { Breadcrumb } from './breadcrumb.tsx'
import { LiveDot } from './live-dot.tsx'
import type { Theme } from './preferences.ts'
import { LanguageMenu, ThemeMenu } from './preferences-menu.tsx'

export function TopBar({ theme, onPalette }: { readonly theme: Theme; readonly onPalette: () => void }) {
  const text = useText()
  return (
    <header className="flex h-12 shrink-0 items-center gap-1 border-b bg-surface pr-3 pl-5">
      <div className="min-w-0 flex-1">
        <Breadcrumb />
      </div>
      <button
        type="button"
        onClick={onPalette}
        className="mr-2 flex h-8 w-64 items-center gap-2 rounded-md border border-line bg-canvas px-2.5 text-faint text-sm hover:border-line-strong"
      >
        <Search className="size-3.5" />
        <span className="flex-1 truncate text-left">{text.shell.palette}</span>
        <Kbd keys="mod+k" />
      </button>
      <LiveDot />
      <LanguageMenu />
      <ThemeMenu initial={theme} />
      <AccountMenu />
    </header>
  )
}
