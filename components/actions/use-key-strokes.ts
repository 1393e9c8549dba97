'use client'
import { useEffect } from 'react'
import { matchKeys, writeStroke } from './keys.ts'
import { currentActions } from './registry.ts'

const sequenceMs = 1000

/** Keys that are typed into a field, or into a widget that has its own (editors), are not commands. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.closest('input, textarea, select, [role=textbox], [data-own-keys]') !== null
}

/** Alt makes other characters of letters on some systems: the key's own letter is meant. */
const keyOf = ({ key, code, altKey }: KeyboardEvent): string =>
  altKey && /^Key[A-Z]$/.test(code) ? code.slice(3) : key

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
      strokes = [...strokes, writeStroke({ key: keyOf(event), mod, alt: event.altKey, shift: event.shiftKey })]
      const heard = currentActions().filter(({ when }) => when === undefined || when(event.target))
      const offered = heard.flatMap((action) =>
        [action.keys, ...(action.otherKeys ?? [])].map((keys) => ({ action, keys })),
      )
      const keys = offered.map((offer) => offer.keys)
      let match = matchKeys(strokes, keys)
      // A wrong second stroke may be the first of another sequence.
      if (match.kind === 'none' && strokes.length > 1) {
        strokes = strokes.slice(-1)
        match = matchKeys(strokes, keys)
      }
      if (match.kind === 'wait') return
      strokes = []
      if (match.kind !== 'run') return
      const action = offered[match.index]?.action
      if (action?.isEnabled?.() === false) return
      event.preventDefault()
      action?.run()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
