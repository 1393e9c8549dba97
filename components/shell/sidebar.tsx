'use client'
import { PanelLeftClose, PanelLeftOpen } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useText } from '../i18n/use-text.ts'
import { Button } from '../ui/button.tsx'
import { cn } from '../ui/cn.ts'
import { Tooltip } from '../ui/tooltip.tsx'
import { Logo } from './logo.tsx'
import { isUnder, navItems } from './nav-items.ts'

interface SidebarProps {
  readonly collapsed: boolean
  readonly onToggle: () => void
}

export function Sidebar({ collapsed, onToggle }: SidebarProps) {
  const text = useText()
  const path = usePathname()
  return (
    <nav
      aria-label={text.shell.navigation}
      className={cn('flex shrink-0 flex-col border-r bg-surface', collapsed ? 'w-13' : 'w-52')}
    >
      <Link href="/" className="flex h-12 items-center gap-2 px-3.5 font-semibold tracking-tight">
        <Logo className="size-6 shrink-0" />
        <span className={cn(collapsed && 'sr-only')}>{'Tramontane'}</span>
      </Link>
      <ul className="flex flex-1 flex-col gap-0.5 p-2">
        {navItems.map(({ id, href, icon: Icon }) => {
          const active = isUnder(path, href)
          return (
            <li key={id}>
              <Tooltip content={collapsed ? text.shell[id] : null} side="right">
                <Link
                  href={href}
                  aria-current={active ? 'page' : undefined}
                  aria-label={text.shell[id]}
                  className={cn(
                    'flex h-8 items-center gap-2.5 rounded-md px-2.5 text-sm',
                    active ? 'bg-hover font-medium text-fg' : 'text-muted hover:bg-hover hover:text-fg',
                  )}
                >
                  <Icon className={cn('size-4 shrink-0', active && 'text-accent')} />
                  {!collapsed && text.shell[id]}
                </Link>
              </Tooltip>
            </li>
          )
        })}
      </ul>
      <div className="p-2">
        <Button
          variant="ghost"
          size="icon"
          aria-label={collapsed ? text.shell.expand : text.shell.collapse}
          onClick={onToggle}
        >
          {collapsed ? <PanelLeftOpen /> : <PanelLeftClose />}
        </Button>
      </div>
    </nav>
  )
}
