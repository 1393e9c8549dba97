'use client'
import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogContent } from '../../ui/dialog.tsx'
import { TextDiff } from '../../versions/text-diff.tsx'
import type { Conflict } from '../conflict.ts'
import { useDesigner, useDesignerStore } from '../use-designer.ts'

/** Their text on the left, mine on the right, where it can be edited and parts of theirs can be taken over. */
export function ConflictDialog({ conflict }: { readonly conflict: Conflict }) {
  const text = useText()
  const words = text.versions
  const store = useDesignerStore()
  const compare = useDesigner((designer) => designer.compare)
  const settle = useDesigner((designer) => designer.settle)
  const [mine] = useState(() => store.getState().text)
  const [merged, setMerged] = useState(mine)
  return (
    <Dialog open onOpenChange={compare}>
      <DialogContent
        title={words.conflictTitle}
        description={conflict.kind === 'draft' ? words.draftHint : words.publishedHint}
        className="top-[5vh] h-[88vh] max-h-none max-w-[1200px]"
        footer={
          <>
            <Button className="mr-auto" onClick={() => compare(false)}>
              {words.later}
            </Button>
            <Button onClick={() => settle(conflict.theirs)}>{words.takeTheirs}</Button>
            <Button variant="primary" onClick={() => settle(merged)}>
              {merged === mine ? words.keepMine : words.keepMerged}
            </Button>
          </>
        }
      >
        <div className="flex h-full flex-col">
          <div className="grid grid-cols-2 pb-1 text-muted text-xs">
            <span>{words.theirs}</span>
            <span>{words.mine}</span>
          </div>
          <div className="min-h-0 flex-1 overflow-hidden rounded-md border">
            <TextDiff
              before={conflict.theirs}
              beforeLabel={words.theirs}
              after={mine}
              afterLabel={words.mine}
              onChange={setMerged}
            />
          </div>
        </div>
      </DialogContent>
    </Dialog>
  )
}
