'use client'
import { useState } from 'react'
import { isMap, type Value } from '../../../../engine/data/values.ts'
import { connect } from '../../../../engine/language/edit/connect.ts'
import { disconnect } from '../../../../engine/language/edit/disconnect.ts'
import { setCondition } from '../../../../engine/language/edit/set-condition.ts'
import { engineCommands } from '../../../../engine/language/spec.ts'
import { useText } from '../../../i18n/use-text.ts'
import { inkOf } from '../../graph/edge-style.ts'
import type { Clause } from '../../graph/model.ts'
import { type FieldProps, memberOf } from '../subject.ts'
import { useTextEdit } from '../use-text-edit.ts'
import { Chip } from './chip.tsx'
import { itemsOf } from './items-of.ts'
import { MapField } from './map-field.tsx'
import { RemoveButton } from './remove-button.tsx'
import { TextsField } from './simple-fields.tsx'
import { ValueField } from './value-field.tsx'

const scopes = ['branch', 'global', 'atomic'] as const

/** Where a task leads to under one clause, each way with its condition, and what it publishes there. */
export function ClauseField(props: FieldProps) {
  const { subject, name, path, value } = props
  const { task, edges, workflow } = subject
  const text = useText().inspector
  const edit = useTextEdit()
  const [publishes, setPublishes] = useState(false)
  const kind = name as Clause
  const published = isMap(value as Value) ? memberOf(value, 'publish') : undefined
  // task-defaults have no ways of their own on the canvas: their targets are a list.
  if (task === null) return <TextsField {...props} />
  const own = edges.filter((edge) => edge.kind === kind)
  const names = [...workflow.tasks.keys()]
  return (
    <div className="flex flex-col gap-1">
      {own.map((edge) => (
        <div key={edge.id} className="flex items-start gap-1">
          <span
            className="w-28 shrink-0 truncate pt-1 font-mono text-xs"
            style={{ color: inkOf(kind) }}
            title={edge.inherited ? text.inherited : edge.to}
          >
            → {edge.to}
          </span>
          {edge.inherited ? (
            <span className="pt-1 text-2xs text-faint">{text.inherited}</span>
          ) : (
            <>
              <div className="min-w-0 flex-1">
                <ValueField
                  attribute={kind}
                  label={text.condition(kind, edge.to)}
                  value={edge.condition ?? undefined}
                  placeholder={text.conditionHint}
                  onSet={(next) =>
                    edit((now, shown) =>
                      setCondition(now, {
                        workflow: shown,
                        task: task.name,
                        kind,
                        index: edge.index,
                        condition: next === undefined ? undefined : String(next),
                      }),
                    )
                  }
                />
              </div>
              <RemoveButton
                label={text.removeTarget(kind, edge.to)}
                onClick={() =>
                  edit((now, shown) => disconnect(now, { workflow: shown, task: task.name, kind, index: edge.index }))
                }
              />
            </>
          )}
        </div>
      ))}
      <div className="flex items-center gap-2">
        <select
          aria-label={text.addTo(kind)}
          value=""
          onChange={({ target }) =>
            edit((now, shown) => connect(now, { workflow: shown, from: task.name, to: target.value, kind }))
          }
          className="h-6 rounded border border-line-strong bg-surface px-1 text-muted text-xs"
        >
          <option value="" disabled>
            + {text.addText}
          </option>
          {names.map((one) => (
            <option key={one}>{one}</option>
          ))}
          <optgroup label={text.commands}>
            {engineCommands.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </optgroup>
        </select>
        {published === undefined && !publishes && (
          <button
            type="button"
            className="text-2xs text-accent hover:underline"
            aria-label={`${text.publishHere}: ${kind}`}
            onClick={() => setPublishes(true)}
          >
            + {text.publishHere}
          </button>
        )}
      </div>
      {(published !== undefined || publishes) &&
        scopes.map((scope) => (
          <fieldset key={scope} className="ml-1 border-l pl-2">
            <legend className="font-mono text-2xs text-faint">publish.{scope}</legend>
            <MapField
              label={`${kind} publish ${scope}`}
              path={[...path, 'publish', scope]}
              value={memberOf(published, scope)}
              set={subject.set}
            />
          </fieldset>
        ))}
    </div>
  )
}

/** Tasks that a task of a reverse workflow needs. */
export function RequiresField(props: FieldProps) {
  const { subject, name, value } = props
  const text = useText().inspector
  const edit = useTextEdit()
  const { task, workflow } = subject
  if (task === null) return <TextsField {...props} />
  const items = itemsOf(value)
  return (
    <div className="flex flex-wrap items-center gap-1">
      {items.map((item, index) => (
        <Chip
          key={String(item)}
          text={String(item)}
          removeLabel={text.removeTarget(name, String(item))}
          onRemove={() =>
            edit((now, shown) => disconnect(now, { workflow: shown, task: task.name, kind: 'requires', index }))
          }
        />
      ))}
      <select
        aria-label={text.addTo(name)}
        value=""
        onChange={({ target }) =>
          edit((now, shown) => connect(now, { workflow: shown, from: target.value, to: task.name, kind: 'requires' }))
        }
        className="h-6 rounded border border-line-strong bg-surface px-1 text-muted text-xs"
      >
        <option value="" disabled>
          + {text.addText}
        </option>
        {[...workflow.tasks.keys()]
          .filter((one) => one !== task.name && !items.includes(one))
          .map((one) => (
            <option key={one}>{one}</option>
          ))}
      </select>
    </div>
  )
}
