'use client'
import { Upload } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useText } from '../i18n/use-text.ts'

interface DropZoneProps {
  readonly onFiles: (files: File[]) => void
  readonly children: ReactNode
}

/** Takes files dropped anywhere on the page. */
export function DropZone({ onFiles, children }: DropZoneProps) {
  const text = useText()
  const [over, setOver] = useState(false)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the Import button does the same by keyboard
    <div
      className="relative min-h-full"
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={(event) => {
        if (!over) return
        event.preventDefault()
        setOver(false)
        onFiles([...event.dataTransfer.files])
      }}
    >
      {children}
      {over && (
        <div className="pointer-events-none absolute inset-3 z-30 grid place-items-center rounded-xl border-2 border-accent border-dashed bg-accent-soft/90">
          <p className="flex items-center gap-2 font-medium text-accent">
            <Upload className="size-5" /> {text.workflows.importHint}
          </p>
        </div>
      )}
    </div>
  )
}
