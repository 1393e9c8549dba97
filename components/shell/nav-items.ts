import { Boxes, Braces, CalendarClock, House, type LucideIcon, Play, Workflow } from 'lucide-react'

export interface NavItem {
  readonly id: 'home' | 'workflows' | 'executions' | 'schedules' | 'actions' | 'api'
  readonly href: string
  readonly icon: LucideIcon
  readonly keys: string
}

export const navItems: readonly NavItem[] = [
  { id: 'home', href: '/', icon: House, keys: 'g h' },
  { id: 'workflows', href: '/workflows', icon: Workflow, keys: 'g w' },
  { id: 'executions', href: '/executions', icon: Play, keys: 'g e' },
  { id: 'schedules', href: '/schedules', icon: CalendarClock, keys: 'g s' },
  { id: 'actions', href: '/actions', icon: Boxes, keys: 'g a' },
  { id: 'api', href: '/docs/api', icon: Braces, keys: 'g d' },
]

/** Whether a page belongs to an item of the navigation. */
export const isUnder = (path: string, href: string): boolean =>
  href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`)
