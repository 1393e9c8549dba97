'use client'
import { FlaskConical } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { ExpressionInput } from './expression-input.tsx'
import { useExpressionScope } from './expression-scope.ts'
import { ResultLine } from './result-line.tsx'
import { mayBeExpression } from './tokens.ts'
import { useEvaluation } from './use-evaluation.ts'

interface ExpressionFieldProps {
  readonly label: string
  readonly value: string
  readonly placeholder?: string | undefined
  /** The attribute that it belongs to: it tells which variables are there. */
  readonly attribute: string
  readonly onCommit: (text: string) => void
}

/**
 * A field that takes over what was typed on Enter or when it is left; Escape takes it back. While it is in use, what its
 * expression comes to in the chosen run is shown below it.
 */
export function ExpressionField({ label, value, placeholder, attribute, onCommit }: ExpressionFieldProps) {
  const words = useText().expression
  const scope = useExpressionScope()
  const at = scope.at(attribute)
  const [text, setText] = useState(value)
  const [focused, setFocused] = useState(false)
  useEffect(() => setText(value), [value])
  const isExpression = mayBeExpression(text)
  const answer = useEvaluation(focused && isExpression ? text : null, at)
  const commit = (next = text) => {
    if (next !== value) onCommit(next)
  }
  const open = () =>
    scope.openPlayground({
      text,
      attribute,
      onUse: (next) => {
        setText(next)
        onCommit(next)
      },
    })
  return (
    <div>
      <ExpressionInput
        label={label}
        value={text}
        placeholder={placeholder}
        at={at}
        onChange={setText}
        onFocus={() => setFocused(true)}
        onBlur={() => {
          setFocused(false)
          commit()
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.altKey) {
            event.preventDefault()
            open()
          } else if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault()
            commit()
          } else if (event.key === 'Escape') {
            event.stopPropagation()
            setText(value)
          }
        }}
      >
        {(isExpression || focused) && (
          <button
            type="button"
            tabIndex={focused ? 0 : -1}
            aria-label={`${words.openPlayground}: ${label}`}
            title={words.openPlayground}
            onMouseDown={(event) => event.preventDefault()}
            onClick={open}
            className="absolute top-0.5 right-0.5 grid size-5 place-items-center rounded text-faint hover:bg-hover hover:text-fg"
          >
            <FlaskConical className="size-3" />
          </button>
        )}
      </ExpressionInput>
      {focused && <ResultLine answer={answer} />}
    </div>
  )
}
