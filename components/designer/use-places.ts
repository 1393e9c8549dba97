'use client'
/*
 * Where nodes were put by hand, for each stored workflow of the text: asked for when it is shown, sent after a pause, at
 * once when another is shown or the page is left. What came from the server is not sent back: places that everybody
 * shares would become one's own. All of it goes as well as it goes: where nodes stand is not worth a message.
 */
import { useEffect } from 'react'
import { getPositions, type Places, type PlacesKey, placesKeyOf, putPositions } from './api/positions.ts'
import { useDesignerStore } from './use-designer.ts'

const pause = 2000

interface Waiting {
  readonly key: PlacesKey
  readonly places: Places
}

export function usePlaces(): void {
  const store = useDesignerStore()
  useEffect(() => {
    let known = store.getState().pins
    let waiting: Waiting | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    const send = () => {
      clearTimeout(timer)
      if (waiting === null) return
      const { key, places } = waiting
      waiting = null
      putPositions(key, places).then(
        () => {
          known = places.pins
        },
        () => undefined,
      )
    }
    const ask = () => {
      const { shown, pins } = store.getState()
      const key = placesKeyOf(store.getState())
      if (key === null || pins.size > 0) return
      getPositions(key).then((places) => {
        const now = store.getState()
        // Another may be shown by now, and what was moved meanwhile is newer.
        if (now.shown !== shown || now.pins !== pins || places.pins.size === 0) return
        known = places.pins
        store.setState(places)
      })
    }
    const end = store.subscribe((now, before) => {
      if (now.shown !== before.shown) {
        send()
        known = now.pins
        return ask()
      }
      const moved = now.pins !== before.pins || now.locked !== before.locked
      // Of a workflow that was not stored before they could not be kept.
      if (!moved && now.baseId === before.baseId) return
      const key = placesKeyOf(now)
      if (key === null || now.pins === known) return
      waiting = { key, places: { pins: now.pins, locked: now.locked } }
      clearTimeout(timer)
      timer = setTimeout(send, pause)
    })
    window.addEventListener('pagehide', send)
    return () => {
      end()
      window.removeEventListener('pagehide', send)
      send()
    }
  }, [store])
}
