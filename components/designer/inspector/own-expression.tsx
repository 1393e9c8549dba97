'use client'
import { useMemo, useState } from 'react'
import type { TaskSpec } from '../../../engine/language/spec.ts'
import { useActions } from '../../actions/use-actions.ts'
import { nowhere, type OpenedExpression } from '../../expression/expression-scope.ts'
import { Playground } from '../../expression/playground.tsx'
import { useText } from '../../i18n/use-text.ts'
import { RunChoice } from '../past/run-choice.tsx'
import { useScope } from '../past/use-scope.ts'
import type { GoodReading } from '../text/read-text.ts'

interface OwnExpressionProps {
  /** Null while the text never could be read: then there is only a document of one's own to try things on. */
  readonly good: GoodReading | null
  /** Where the expression is tried; null for the end of the workflow. */
  readonly task: TaskSpec | null
}

const opened: OpenedExpression = { text: '<% $ %>', attribute: 'input' }

/** The playground as a command: an expression that stands nowhere, tried on what is selected. */
export function OwnExpression({ good, task }: OwnExpressionProps) {
  const label = useText().expression.playground
  const [open, setOpen] = useState(false)
  useActions(
    useMemo(
      () => [{ id: 'designer.playground', label, group: 'page', keys: 'alt+e', run: () => setOpen(true) }],
      [label],
    ),
  )
  const close = () => setOpen(false)
  if (!open) return null
  if (good === null) return <Playground opened={opened} at={nowhere} onClose={close} />
  return <OnRun good={good} task={task} onClose={close} />
}

interface OnRunProps extends OwnExpressionProps {
  readonly good: GoodReading
  readonly onClose: () => void
}

function OnRun({ good, task, onClose }: OnRunProps) {
  const scope = useScope(good.spec, task)
  const at = scope.at(task === null ? 'output' : opened.attribute)
  return <Playground opened={opened} at={at} runs={<RunChoice inDialog />} onClose={onClose} />
}
