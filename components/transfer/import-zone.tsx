'use client'
import { Upload } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { ImportDialog } from './import-dialog.tsx'

interface ImportZoneProps {
  /** Files that were chosen otherwise than by dropping them. */
  readonly chosen: readonly File[] | null
  readonly onChosen: (files: readonly File[] | null) => void
  readonly children: ReactNode
}

const hasFiles = (event: React.DragEvent) => event.dataTransfer.types.includes('Files')

/** Takes files dropped anywhere on the page and shows what they would do. */
export function ImportZone({ chosen, onChosen, children }: ImportZoneProps) {
  const text = useText().transfer
  const [over, setOver] = useState(false)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the Import button does the same by keyboard
    <div
      className="relative h-full"
      onDragOverCapture={(event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      // Before the editor below it takes the file for text to insert.
      onDropCapture={(event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        event.stopPropagation()
        setOver(false)
        onChosen([...event.dataTransfer.files])
      }}
    >
      {children}
      {over && (
        <div className="pointer-events-none absolute inset-3 z-30 grid place-items-center rounded-xl border-2 border-accent border-dashed bg-accent-soft/90">
          <p className="flex items-center gap-2 font-medium text-accent">
            <Upload className="size-5" /> {text.dropHere}
          </p>
        </div>
      )}
      {chosen !== null && chosen.length > 0 && <ImportDialog files={chosen} onClose={() => onChosen(null)} />}
    </div>
  )
}
