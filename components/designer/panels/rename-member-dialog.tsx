'use client'
import { useQuery } from '@tanstack/react-query'
import { Pencil } from 'lucide-react'
import { useMemo } from 'react'
import type { Member } from '../../../engine/language/edit/members.ts'
import { useActions } from '../../actions/use-actions.ts'
import { useText } from '../../i18n/use-text.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { fetchCallers } from '../api/callers.ts'
import { isOnCanvas } from '../on-canvas.ts'
import { useDesigner, useDesignerStore } from '../use-designer.ts'
import { NameForm } from './name-form.tsx'

const none: readonly string[] = []

interface RenameMemberDialogProps {
  /** Null when the name was taken over, else why not. */
  readonly onRename: (member: Member, to: string) => string | null
}

/** Asks for the new name of the shown workflow, or of another member of the text. */
export function RenameMemberDialog({ onRename }: RenameMemberDialogProps) {
  const text = useText().canvas.naming
  const store = useDesignerStore()
  const member = useDesigner((designer) => designer.renamingMember)
  const set = useDesigner((designer) => designer.renameMember)
  useActions(
    useMemo(
      () => [
        {
          id: 'designer.renameWorkflow',
          label: text.renameWorkflow,
          group: 'page',
          keys: 'shift+f2',
          icon: Pencil,
          menus: ['pane'],
          when: isOnCanvas,
          run: () => set({ kind: 'workflow', name: store.getState().shown }),
        },
      ],
      [store, text, set],
    ),
  )
  return (
    <Dialog open={member !== null} onOpenChange={(open) => (open ? undefined : set(null))}>
      {member !== null && (
        <NameForm
          key={`${member.kind} ${member.name}`}
          title={text.rename(member.name)}
          label={text.name}
          hint={text.memberHint}
          submit={text.renameSubmit}
          begin={member.name}
          onName={(name) => {
            const refused = onRename(member, name)
            if (refused === null) set(null)
            return refused
          }}
        >
          <Choice member={member} onChoose={set} />
          <Callers member={member} />
        </NameForm>
      )}
    </Dialog>
  )
}

/** Which of the text's members it is about, where there are several. */
function Choice({ member, onChoose }: { readonly member: Member; readonly onChoose: (member: Member) => void }) {
  const text = useText().canvas
  const names = useDesigner((designer) => designer.good?.names) ?? none
  const actions = useDesigner((designer) => designer.good?.actions) ?? none
  const members = [
    ...names.map((name): Member => ({ kind: 'workflow', name })),
    ...actions.map((name): Member => ({ kind: 'action', name })),
  ]
  if (members.length < 2) return null
  return (
    <Select
      aria-label={text.naming.which}
      className="mb-3 w-full"
      value={`${member.kind} ${member.name}`}
      onValueChange={(value) => {
        const chosen = members.find(({ kind, name }) => `${kind} ${name}` === value)
        if (chosen !== undefined) onChoose(chosen)
      }}
      options={members.map(({ kind, name }) => ({
        value: `${kind} ${name}`,
        label: kind === 'action' ? `${text.members.action} ${name}` : name,
      }))}
    />
  )
}

/** The stored workflows of other texts that call it by its name: they are not changed, and must not break unseen. */
function Callers({ member: { kind, name } }: { readonly member: Member }) {
  const text = useText().canvas.naming
  const book = useDesigner((designer) => designer.book)
  const isStored = useDesigner((designer) => designer.id !== null)
  const names = useDesigner((designer) => designer.good?.names) ?? none
  const full = book === null ? name : `${book}.${name}`
  const { data = none } = useQuery({
    queryKey: ['callers', kind, full],
    queryFn: () => fetchCallers(kind, full),
    enabled: isStored,
  })
  const own = new Set(names.map((one) => (book === null ? one : `${book}.${one}`)))
  const others = data.filter((one) => !own.has(one))
  if (others.length === 0) return null
  return (
    <p role="status" data-hue="delayed" className="mb-3 rounded-md bg-hue-soft px-3 py-2 text-sm">
      {text.callers(others.length, others.slice(0, 3).join(', '))}
    </p>
  )
}
