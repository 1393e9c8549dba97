'use client'
import { Upload } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { ImportDialog } from './import-dialog.tsx'

interface ImportZoneProps {
  /** Files that were chosen otherwise than by dropping them. */
  readonly chosen: readonly File[] | null
  readonly onChosen: (files: readonly File[] | null) => void
  readonly children: ReactNode
}

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true

/** Takes files dropped anywhere in the window, for the browser would leave the page for them; shows what they would do. */
export function ImportZone({ chosen, onChosen, children }: ImportZoneProps) {
  const text = useText().transfer
  const [over, setOver] = useState(false)
  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      // Between two elements of the page it is told what is entered.
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      event.stopPropagation()
      setOver(false)
      onChosen([...(event.dataTransfer?.files ?? [])])
    }
    // Before the editor takes the file for text to insert.
    const early = { capture: true }
    window.addEventListener('dragover', drag, early)
    window.addEventListener('dragleave', leave, early)
    window.addEventListener('drop', drop, early)
    return () => {
      window.removeEventListener('dragover', drag, early)
      window.removeEventListener('dragleave', leave, early)
      window.removeEventListener('drop', drop, early)
    }
  }, [onChosen])
  return (
    <>
      {children}
      {over && (
        <div className="pointer-events-none fixed inset-3 z-30 grid place-items-center rounded-xl border-2 border-accent border-dashed bg-accent-soft/90">
          <p className="flex items-center gap-2 font-medium text-accent">
            <Upload className="size-5" /> {text.dropHere}
          </p>
        </div>
      )}
      {chosen !== null && chosen.length > 0 && <ImportDialog files={chosen} onClose={() => onChosen(null)} />}
    </>
  )
}
