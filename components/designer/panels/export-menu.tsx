'use client'
import { Download, FileCode, Image, ImageDown, Upload } from 'lucide-react'
import { useMemo } from 'react'
import type { Action } from '../../actions/registry.ts'
import { useActions } from '../../actions/use-actions.ts'
import { useText } from '../../i18n/use-text.ts'
import { download, fileName } from '../../transfer/download.ts'
import { exportPng, exportSvg, type GraphPicture } from '../../transfer/export-graph.ts'
import { Button } from '../../ui/button.tsx'
import { Dropdown, DropdownContent, DropdownItem, DropdownTrigger } from '../../ui/dropdown.tsx'
import { toastError } from '../../ui/toast.ts'
import { useDesignerStore } from '../use-designer.ts'

/** Everything that leaves the designer as a file, and the way in. */
export function ExportMenu({ onImport }: { readonly onImport: () => void }) {
  const text = useText().transfer
  const store = useDesignerStore()
  const actions = useMemo((): readonly Action[] => {
    const picture = (make: (picture: GraphPicture) => Promise<void>) => () => {
      const { good, pins, shown } = store.getState()
      if (good === null) return
      make({ name: shown, model: good.model, pins }).catch((error) => toastError(text.exportFailed, error))
    }
    const yaml = () => {
      const { text: definition, shown } = store.getState()
      download(fileName(shown, 'yaml'), new Blob([definition], { type: 'application/yaml' }))
    }
    const page = { group: 'page' } as const
    return [
      { ...page, id: 'designer.export-yaml', label: text.asYaml, icon: FileCode, run: yaml },
      { ...page, id: 'designer.export-svg', label: text.asSvg, icon: Image, run: picture(exportSvg) },
      { ...page, id: 'designer.export-png', label: text.asPng, icon: ImageDown, run: picture(exportPng) },
      { ...page, id: 'designer.import', label: text.importFiles, icon: Upload, run: onImport },
    ]
  }, [store, text, onImport])
  useActions(actions)
  return (
    <Dropdown>
      <DropdownTrigger asChild>
        <Button variant="ghost" size="icon" aria-label={text.menu} title={text.menu}>
          <Download />
        </Button>
      </DropdownTrigger>
      <DropdownContent>
        {actions.map(({ id, label, icon: Icon, run }) => (
          <DropdownItem key={id} onSelect={run}>
            {Icon !== undefined && <Icon />} {label}
          </DropdownItem>
        ))}
      </DropdownContent>
    </Dropdown>
  )
}
