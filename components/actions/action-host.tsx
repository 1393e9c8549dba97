'use client'
import { useMemo, useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { HelpSheet } from './help-sheet.tsx'
import { Palette } from './palette.tsx'
import { useActions } from './use-actions.ts'
import { useKeyStrokes } from './use-key-strokes.ts'

/** Listens for keys and shows the palette and the help sheet. Mounted once, in the shell. */
export function ActionHost({ palette, setPalette }: { palette: boolean; setPalette: (open: boolean) => void }) {
  const text = useText()
  const [help, setHelp] = useState(false)
  useKeyStrokes()
  useActions(
    useMemo(
      () => [
        { id: 'palette', label: text.shell.palette, group: 'do', keys: 'mod+k', run: () => setPalette(true) },
        { id: 'help', label: text.shell.help, group: 'do', keys: '?', run: () => setHelp(true) },
      ],
      [text, setPalette],
    ),
  )
  return (
    <>
      <Palette open={palette} onOpenChange={setPalette} />
      <HelpSheet open={help} onOpenChange={setHelp} />
    </>
  )
}
