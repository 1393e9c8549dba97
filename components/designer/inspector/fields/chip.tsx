import { RemoveButton } from './remove-button.tsx'

interface ChipProps {
  readonly text: string
  /** What the button says that takes it away. */
  readonly removeLabel: string
  readonly onRemove: () => void
}

/** One of several short texts. */
export function Chip({ text, removeLabel, onRemove }: ChipProps) {
  return (
    <span className="flex h-6 items-center rounded border bg-sunken pl-2 font-mono text-xs">
      {text}
      <RemoveButton label={removeLabel} onClick={onRemove} />
    </span>
  )
}
