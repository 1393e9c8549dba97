import { CopyButton } from '../ui/copy-button.tsx'

/** The end of an id (the beginning of a time-ordered id is the same for neighbours), the whole of it to copy. */
export function ShortId({ id, label }: { readonly id: string; readonly label: string }) {
  return (
    <span className="inline-flex items-center gap-0.5 font-mono text-muted text-xs" title={id}>
      …{id.slice(-8)}
      <CopyButton value={id} label={label} />
    </span>
  )
}
