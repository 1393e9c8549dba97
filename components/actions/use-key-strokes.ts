'use client'
import { useEffect } from 'react'
import { matchKeys, writeStroke } from './keys.ts'
import { currentActions } from './registry.ts'

const sequenceMs = 1000

/** Keys that are typed into a field, or into a widget that has its own (editors), are not commands. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.closest('input, textarea, select, [role=textbox], [data-own-keys]') !== null
}

/** Runs registered actions by their keys. Only one component mounts this: the action host. */
export function useKeyStrokes(): void {
  useEffect(() => {
    let strokes: string[] = []
    let last = 0
    const onKey = (event: KeyboardEvent) => {
      const mod = event.ctrlKey || event.metaKey
      if (event.defaultPrevented || ['Shift', 'Control', 'Meta', 'Alt'].includes(event.key)) return
      if (!mod && (isTyping(event.target) || document.querySelector('[role=dialog]') !== null)) return
      if (event.timeStamp - last > sequenceMs) strokes = []
      last = event.timeStamp
      strokes = [...strokes, writeStroke({ key: event.key, mod, alt: event.altKey })]
      const actions = currentActions()
      const keys = actions.map((action) => action.keys)
      let match = matchKeys(strokes, keys)
      // A wrong second stroke may be the first of another sequence.
      if (match.kind === 'none' && strokes.length > 1) {
        strokes = strokes.slice(-1)
        match = matchKeys(strokes, keys)
      }
      if (match.kind === 'wait') return
      strokes = []
      if (match.kind !== 'run') return
      event.preventDefault()
      actions[match.index]?.run()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
