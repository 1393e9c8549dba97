'use client'
import { CircleUser, LogOut } from 'lucide-react'
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
  DropdownTrigger,
} from '../ui/dropdown.tsx'
import { toastError } from '../ui/toast.ts'

/** Who is signed in, in which project; nothing while nobody has to. */
export function AccountMenu() {
  const text = useText()
  const { data: session } = useSession()
  if (session === undefined || session.mode === 'none' || session.user === null) return null
  // What is on the page belongs to the old project or user, all of it.
  const again = (change: Promise<unknown>, page: string) =>
    void change.then(
      () => window.location.assign(page),
      (error: unknown) => toastError(text.shell.signOutFailed, error),
    )
  return (
    <Dropdown>
      <DropdownTrigger asChild>
        <Button variant="ghost" aria-label={text.shell.account}>
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
        <DropdownItem onSelect={() => again(fetchJson('/api/session', { method: 'DELETE' }), '/login')}>
          <LogOut />
          {text.shell.signOut}
        </DropdownItem>
      </DropdownContent>
    </Dropdown>
  )
}
