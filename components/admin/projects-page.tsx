'use client'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { createProject, deleteProject } from '../api/commands/accounts.ts'
import { useAttempt } from '../api/use-attempt.ts'
import { useSession } from '../api/use-session.ts'
import { useUsers } from '../api/use-users.ts'
import { useText } from '../i18n/use-text.ts'
import { Page } from '../shell/page.tsx'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { Dialog, DialogContent } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'
import { Table, Td, Th, Tr } from '../ui/table.tsx'

/** The administrator's projects and who works in them; whoever makes one administers it. */
export function ProjectsPage() {
  const text = useText()
  const { data: session } = useSession()
  const { data: users } = useUsers()
  const [name, setName] = useState<string | null>(null)
  const [deleting, setDeleting] = useState<string | null>(null)
  const { busy, attempt } = useAttempt(text.admin.failed, ['session', 'users'])
  const membersOf = (id: string) =>
    (users ?? []).flatMap((user) => {
      const role = user.memberships.find(({ projectId }) => projectId === id)?.role
      return role === undefined ? [] : [{ name: user.name, role }]
    })
  return (
    <Page
      title={text.admin.projects}
      actions={
        <Button variant="primary" onClick={() => setName('')}>
          <Plus /> {text.admin.newProject}
        </Button>
      }
    >
      <Card>
        <Table>
          <thead>
            <tr>
              <Th className="w-[28%]">{text.common.name}</Th>
              <Th>{text.admin.users}</Th>
              <Th className="w-28">
                <span className="sr-only">{text.common.actions}</span>
              </Th>
            </tr>
          </thead>
          <tbody>
            {session?.projects.map(({ id }) => (
              <Tr key={id}>
                <Td>
                  <span className="flex items-center gap-2 font-medium">
                    <span className="truncate">{id}</span>
                    {id === session.project && <Badge>{text.admin.present}</Badge>}
                  </span>
                </Td>
                <Td>
                  <span className="flex flex-wrap gap-1 py-1">
                    {membersOf(id).map((member) => (
                      <Badge key={member.name}>
                        {member.name}: {text.admin.roles[member.role]}
                      </Badge>
                    ))}
                  </span>
                </Td>
                <Td className="text-right">
                  <Button
                    size="sm"
                    variant="ghost"
                    disabled={id === session.project}
                    aria-label={`${text.admin.delete}: ${id}`}
                    onClick={() => setDeleting(id)}
                  >
                    {text.admin.delete}
                  </Button>
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </Card>
      {name !== null && (
        <Dialog open onOpenChange={() => setName(null)}>
          <DialogContent
            title={text.admin.newProject}
            footer={
              <>
                <Button onClick={() => setName(null)}>{text.common.cancel}</Button>
                <Button
                  variant="primary"
                  disabled={busy || name.trim() === ''}
                  onClick={async () => {
                    if (await attempt(() => createProject(name.trim()), text.admin.saved)) setName(null)
                  }}
                >
                  {text.admin.save}
                </Button>
              </>
            }
          >
            <Field label={text.common.name} required hint={text.admin.projectHint}>
              {(ids) => <Input {...ids} value={name} onChange={(event) => setName(event.target.value)} />}
            </Field>
          </DialogContent>
        </Dialog>
      )}
      {deleting !== null && (
        <ConfirmDialog
          open
          onOpenChange={() => setDeleting(null)}
          title={text.admin.deleteProjectTitle(deleting)}
          confirmLabel={text.admin.delete}
          busy={busy}
          onConfirm={async () => {
            if (await attempt(() => deleteProject(deleting), text.admin.deleted)) setDeleting(null)
          }}
        >
          {text.admin.deleteProjectHint}
        </ConfirmDialog>
      )}
    </Page>
  )
}
