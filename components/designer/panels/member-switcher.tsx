'use client'
import { useText } from '../../i18n/use-text.ts'
import { Select } from '../../ui/select.tsx'
import type { Designer } from '../store.ts'
import { useDesigner } from '../use-designer.ts'

const none: readonly string[] = []

/** Whether the text has more than the one that is shown. */
export const hasSeveral = ({ good }: Designer): boolean => (good?.names.length ?? 0) + (good?.actions.length ?? 0) > 1

/** The workflows of the text, of which one is shown, and the actions of a workbook, which are shown in the text. */
export function MemberSwitcher({ onAction }: { readonly onAction: (name: string) => void }) {
  const text = useText().canvas.members
  const shown = useDesigner((designer) => designer.shown)
  const names = useDesigner((designer) => designer.good?.names) ?? none
  const actions = useDesigner((designer) => designer.good?.actions) ?? none
  const show = useDesigner((designer) => designer.show)
  const several = useDesigner(hasSeveral)
  if (!several) return null
  return (
    <Select
      aria-label={text.label}
      className="w-44"
      value={`workflow ${shown}`}
      onValueChange={(value) => {
        const name = value.slice(value.indexOf(' ') + 1)
        if (value.startsWith('action ')) onAction(name)
        else show(name)
      }}
      options={[
        ...names.map((name) => ({ value: `workflow ${name}`, label: name })),
        ...actions.map((name) => ({
          value: `action ${name}`,
          label: (
            <span>
              <span className="text-faint">{text.action}</span> {name}
            </span>
          ),
        })),
      ]}
    />
  )
}
