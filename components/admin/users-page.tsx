'use client'
import { Plus, UserRound } from 'lucide-react'
import { useState } from 'react'
import type { User } from '../../engine/contract/accounts.ts'
import { deleteUser } from '../api/commands/accounts.ts'
import { useAttempt } from '../api/use-attempt.ts'
import { useUsers } from '../api/use-users.ts'
import { useText } from '../i18n/use-text.ts'
import { LoadedTable } from '../lists/loaded-table.tsx'
import { Page } from '../shell/page.tsx'
import { RelativeTime } from '../time/relative-time.tsx'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Td, Th, Tr } from '../ui/table.tsx'
import { UserDialog } from './user-dialog.tsx'

/** Who may sign in, where and as what. */
export function UsersPage() {
  const text = useText()
  const { data, error, refetch } = useUsers()
  const [edited, setEdited] = useState<User | 'new' | null>(null)
  const [deleting, setDeleting] = useState<User | null>(null)
  const { busy, attempt } = useAttempt(text.admin.failed, ['users'])
  return (
    <Page
      title={text.admin.users}
      actions={
        <Button variant="primary" onClick={() => setEdited('new')}>
          <Plus /> {text.admin.newUser}
        </Button>
      }
    >
      <Card>
        <LoadedTable
          rows={data}
          error={error}
          onRetry={refetch}
          columns={4}
          expected={4}
          actionsWidth="w-44"
          empty={<EmptyState icon={UserRound} title={text.admin.noUsers} />}
          head={
            <>
              <Th className="w-[24%]">{text.common.name}</Th>
              <Th>{text.admin.projects}</Th>
              <Th className="w-36">{text.admin.created}</Th>
            </>
          }
          row={(user) => (
            <Tr key={user.id}>
              <Td>
                <span className="flex items-center gap-2 font-medium">
                  <span className="truncate">{user.name}</span>
                  {user.disabled && <Badge>{text.admin.disabled}</Badge>}
                </span>
              </Td>
              <Td>
                <span className="flex flex-wrap gap-1 py-1">
                  {user.memberships.map(({ projectId, role }) => (
                    <Badge key={projectId}>
                      {projectId}: {text.admin.roles[role]}
                    </Badge>
                  ))}
                </span>
              </Td>
              <Td className="text-muted text-xs">
                <RelativeTime at={user.createdAt} />
              </Td>
              <Td>
                <span className="flex justify-end gap-1">
                  <Button size="sm" onClick={() => setEdited(user)}>
                    {text.admin.edit}
                  </Button>
                  <Button size="sm" variant="ghost" onClick={() => setDeleting(user)}>
                    {text.admin.delete}
                  </Button>
                </span>
              </Td>
            </Tr>
          )}
        />
      </Card>
      {edited !== null && <UserDialog user={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
      {deleting !== null && (
        <ConfirmDialog
          open
          onOpenChange={() => setDeleting(null)}
          title={text.admin.deleteUserTitle(deleting.name)}
          confirmLabel={text.admin.delete}
          busy={busy}
          onConfirm={async () => {
            if (await attempt(() => deleteUser(deleting.id), text.admin.deleted)) setDeleting(null)
          }}
        >
          {text.admin.deleteUserHint}
        </ConfirmDialog>
      )}
    </Page>
  )
}
