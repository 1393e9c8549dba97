import { CopyButton } from '../ui/copy-button.tsx'

interface ShortIdProps {
  readonly id: string
  readonly label: string
  /** The button shows when the row is pointed at or the button has the focus: a column of buttons is noise. */
  readonly quiet?: boolean
}

/** The end of an id (the beginning of a time-ordered id is the same for neighbours), the whole of it to copy. */
export function ShortId({ id, label, quiet = false }: ShortIdProps) {
  return (
    <span className="inline-flex items-center gap-0.5 font-mono text-muted text-xs" title={id}>
      …{id.slice(-8)}
      <CopyButton
        value={id}
        label={label}
        className={quiet ? 'opacity-0 focus-visible:opacity-100 group-hover:opacity-100' : ''}
      />
    </span>
  )
}
