'use client'
import { ChevronDown, MessageSquareText, Save } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useActions } from '../../actions/use-actions.ts'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Dropdown, DropdownContent, DropdownItem, DropdownTrigger } from '../../ui/dropdown.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import { useDesigner } from '../use-designer.ts'
import { MessageDialog } from './message-dialog.tsx'

interface SaveButtonProps {
  readonly disabled: boolean
  readonly onSave: (message?: string) => void
}

/** Saves at once; beside it, with a word on what the revision is for. */
export function SaveButton({ disabled, onSave }: SaveButtonProps) {
  const text = useText().versions
  const isNew = useDesigner((designer) => designer.id === null)
  const [asking, setAsking] = useState(false)
  useActions(
    useMemo(
      () =>
        disabled || isNew
          ? []
          : [
              {
                id: 'designer.save-with-message',
                label: text.saveWithMessage,
                group: 'page',
                keys: 'mod+alt+s',
                run: () => setAsking(true),
              },
            ],
      [disabled, isNew, text],
    ),
  )
  return (
    <div className="flex">
      <Tooltip content={`${text.save} (Ctrl+S)`}>
        <Button
          variant="primary"
          disabled={disabled}
          onClick={() => onSave()}
          className={isNew ? undefined : 'rounded-r-none'}
        >
          <Save />
          {text.save}
        </Button>
      </Tooltip>
      {!isNew && (
        <Dropdown>
          <DropdownTrigger asChild>
            <Button
              variant="primary"
              size="icon"
              className="-ml-px w-6 rounded-l-none"
              disabled={disabled}
              aria-label={text.moreSaving}
            >
              <ChevronDown />
            </Button>
          </DropdownTrigger>
          <DropdownContent>
            <DropdownItem onSelect={() => setAsking(true)}>
              <MessageSquareText /> {text.saveWithMessage}
              <Kbd keys="mod+alt+s" />
            </DropdownItem>
          </DropdownContent>
        </Dropdown>
      )}
      {asking && (
        <MessageDialog
          title={text.saveWithMessage}
          confirmLabel={text.save}
          onClose={() => setAsking(false)}
          onConfirm={onSave}
        />
      )}
    </div>
  )
}
