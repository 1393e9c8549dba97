'use client'
import { useEffect } from 'react'
import { type Action, registerActions } from './registry.ts'

/** Offers actions while the component is mounted. Memoize the list: a new one is registered anew. */
export function useActions(actions: readonly Action[]): void {
  useEffect(() => registerActions(actions), [actions])
}
