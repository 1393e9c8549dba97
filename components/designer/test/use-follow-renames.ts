'use client'
import { useEffect } from 'react'
import { useDesigner } from '../use-designer.ts'
import { followRenames } from './follow-renames.ts'
import { usePinned } from './use-pinned.ts'

/** Keeps pinned results with their tasks while these are renamed, and while that is undone and done again. */
export function useFollowRenames(): void {
  const { pins, replace } = usePinned()
  const good = useDesigner((designer) => designer.good)
  const renames = useDesigner((designer) => designer.renames)
  useEffect(() => {
    if (good === null || replace === null) return
    const own = renames.filter(({ workflow }) => workflow === good.spec.name)
    const moved = followRenames(pins, new Set(good.spec.tasks.keys()), own)
    if (moved !== pins) replace(moved)
  }, [good, renames, pins, replace])
}
