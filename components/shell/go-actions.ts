'use client'
import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useMemo } from 'react'
import { useActions } from '../actions/use-actions.ts'
import { useText } from '../i18n/use-text.ts'
import { navItems } from './nav-items.ts'

/** What can be done everywhere: go to a section, begin something new. */
export function useGoActions(): void {
  const text = useText()
  const router = useRouter()
  useActions(
    useMemo(
      () => [
        ...navItems.map((item) => ({
          id: `go-${item.id}`,
          label: text.shell.goTo(text.shell[item.id]),
          group: 'go' as const,
          keys: item.keys,
          icon: item.icon,
          run: () => router.push(item.href),
        })),
        {
          id: 'go-calendar',
          label: text.shell.goTo(text.schedules.calendar),
          group: 'go' as const,
          keys: 'g c',
          run: () => router.push('/schedules?view=calendar'),
        },
        {
          id: 'new-workflow',
          label: text.workflows.new,
          group: 'do' as const,
          icon: Plus,
          run: () => router.push('/workflows/new'),
        },
        {
          id: 'new-schedule',
          label: text.schedules.new,
          group: 'do' as const,
          icon: Plus,
          run: () => router.push('/schedules?new=1'),
        },
      ],
      [text, router],
    ),
  )
}
