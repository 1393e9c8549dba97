'use client'
import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { isUnder, navItems } from './nav-items.ts'

const CrumbContext = createContext<{ crumb: string | null; setCrumb: (crumb: string | null) => void }>({
  crumb: null,
  setCrumb: () => undefined,
})

export function CrumbProvider({ children }: { readonly children: ReactNode }) {
  const [crumb, setCrumb] = useState<string | null>(null)
  return <CrumbContext value={{ crumb, setCrumb }}>{children}</CrumbContext>
}

/** Names the page below its section, in the top bar and in the window's title. */
export function useCrumb(name: string | null): void {
  const { setCrumb } = useContext(CrumbContext)
  useEffect(() => {
    setCrumb(name)
    if (name !== null) document.title = `${name} · Tramontane`
    return () => setCrumb(null)
  }, [name, setCrumb])
}

export function Breadcrumb() {
  const text = useText()
  const path = usePathname()
  const { crumb } = useContext(CrumbContext)
  const item = navItems.findLast((candidate) => isUnder(path, candidate.href))
  const own = item !== undefined && path === item.href
  return (
    <ol className="flex min-w-0 items-center gap-1 text-sm">
      {item !== undefined && (
        <li className={own ? 'font-medium' : 'text-muted'}>
          {own ? (
            text.shell[item.id]
          ) : (
            <Link href={item.href} className="rounded hover:text-fg hover:underline">
              {text.shell[item.id]}
            </Link>
          )}
        </li>
      )}
      {!own && crumb !== null && (
        <>
          <ChevronRight aria-hidden className="size-3.5 shrink-0 text-faint" />
          <li aria-current="page" className="truncate font-medium">
            {crumb}
          </li>
        </>
      )}
    </ol>
  )
}
