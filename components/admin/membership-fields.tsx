'use client'
import { Plus, X } from 'lucide-react'
import { type Membership, type Role, roles } from '../../engine/contract/accounts.ts'
import { useSession } from '../api/use-session.ts'
import { useText } from '../i18n/use-text.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'

interface MembershipFieldsProps {
  readonly memberships: readonly Membership[]
  readonly onChange: (memberships: readonly Membership[]) => void
}

/** Projects with a role in each; those offered are the administrator's own and those the user is in. */
export function MembershipFields({ memberships, onChange }: MembershipFieldsProps) {
  const text = useText()
  const { data: session } = useSession()
  const taken = new Set(memberships.map(({ projectId }) => projectId))
  const free = (session?.projects ?? []).map(({ id }) => id).filter((id) => !taken.has(id))
  const replace = (index: number, change: Partial<Membership>) =>
    onChange(memberships.map((one, at) => (at === index ? { ...one, ...change } : one)))
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1 font-medium text-sm">{text.admin.projects}</legend>
      {memberships.map(({ projectId, role }, index) => (
        <div key={projectId} className="flex items-center gap-2">
          <Select
            aria-label={text.admin.project}
            value={projectId}
            options={[projectId, ...free].map((id) => ({ value: id, label: id }))}
            onValueChange={(id) => replace(index, { projectId: id })}
          />
          <Select
            aria-label={text.admin.roleIn(projectId)}
            className="w-40"
            value={role}
            options={roles.map((one) => ({ value: one, label: text.admin.roles[one] }))}
            onValueChange={(value) => replace(index, { role: value as Role })}
          />
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label={text.admin.removeFrom(projectId)}
            onClick={() => onChange(memberships.filter((_, at) => at !== index))}
          >
            <X />
          </Button>
        </div>
      ))}
      {memberships.length === 0 && <p className="text-faint text-xs">{text.admin.noProject}</p>}
      {free[0] !== undefined && (
        <Button
          size="sm"
          className="self-start"
          onClick={() => onChange([...memberships, { projectId: free[0] ?? '', role: 'member' }])}
        >
          <Plus /> {text.admin.addProject}
        </Button>
      )}
    </fieldset>
  )
}
