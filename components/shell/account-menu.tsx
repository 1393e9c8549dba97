'use client'
import { CircleUser, FolderKanban, KeyRound, LogOut, ScrollText, Users } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { fetchJson } from '../api/fetch-json.ts'
import { useSession } from '../api/use-session.ts'
import { useText } from '../i18n/use-text.ts'
import { Button } from '../ui/button.tsx'
import {
  Dropdown,
  DropdownContent,
  DropdownItem,
  DropdownLabel,
  DropdownRadioGroup,
  DropdownRadioItem,
  DropdownSeparator,
  DropdownTrigger,
} from '../ui/dropdown.tsx'
import { toastError } from '../ui/toast.ts'

/** Who is signed in, in which project; nothing while nobody has to. */
export function AccountMenu() {
  const text = useText()
  const router = useRouter()
  const { data: session } = useSession()
  if (session === undefined || session.mode === 'none' || session.user === null) return null
  // Accounts are ours only with passwords of our own; elsewhere whoever vouches for people keeps them.
  const own = session.mode === 'local'
  const pages = [
    { href: '/tokens', label: text.admin.tokens, icon: KeyRound, shown: own },
    { href: '/users', label: text.admin.users, icon: Users, shown: own && session.may.includes('users:list') },
    {
      href: '/projects',
      label: text.admin.projects,
      icon: FolderKanban,
      shown: own && session.may.includes('users:list'),
    },
    { href: '/audit', label: text.admin.audit, icon: ScrollText, shown: session.may.includes('audit:list') },
  ].filter(({ shown }) => shown)
  // What is on the page belongs to the old project or user, all of it.
  const again = (change: Promise<unknown>, page: string) =>
    void change.then(
      () => window.location.assign(page),
      (error: unknown) => toastError(text.shell.signOutFailed, error),
    )
  return (
    <Dropdown>
      <DropdownTrigger asChild>
        <Button variant="ghost" aria-label={`${text.shell.account}: ${session.project}`}>
          <CircleUser />
          <span className="max-w-32 truncate max-lg:hidden">{session.project}</span>
        </Button>
      </DropdownTrigger>
      <DropdownContent>
        <DropdownLabel>{session.user.name}</DropdownLabel>
        <DropdownRadioGroup
          value={session.project ?? ''}
          onValueChange={(project) => again(fetchJson('/api/session', { method: 'PUT', json: { project } }), '/')}
        >
          {session.projects.map(({ id, role }) => (
            <DropdownRadioItem key={id} value={id}>
              <span className="flex-1">{id}</span>
              <span className="text-faint text-xs">{role}</span>
            </DropdownRadioItem>
          ))}
        </DropdownRadioGroup>
        <DropdownSeparator />
        {pages.map(({ href, label, icon: Icon }) => (
          <DropdownItem key={href} onSelect={() => router.push(href)}>
            <Icon /> {label}
          </DropdownItem>
        ))}
        <DropdownSeparator />
        <DropdownItem onSelect={() => again(fetchJson('/api/session', { method: 'DELETE' }), '/login')}>
          <LogOut />
          {text.shell.signOut}
        </DropdownItem>
      </DropdownContent>
    </Dropdown>
  )
}
