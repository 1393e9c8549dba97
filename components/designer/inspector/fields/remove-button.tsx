import { X } from 'lucide-react'

/** The small cross behind a line of a form. */
export function RemoveButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={onClick}
      className="grid size-6 shrink-0 place-items-center rounded text-faint hover:bg-hover hover:text-fg"
    >
      <X className="size-3" />
    </button>
  )
}
