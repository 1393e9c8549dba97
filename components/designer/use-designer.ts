'use client'
import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { Designer, DesignerStore } from './store.ts'

/** The page's store. */
export const DesignerContext = createContext<DesignerStore | null>(null)

/** The store itself, for handlers that read when they run. */
export function useDesignerStore(): DesignerStore {
  const store = use(DesignerContext)
  if (store === null) throw new Error('the designer is used outside its page')
  return store
}

/** A part of the designer's state. */
export const useDesigner = <T>(select: (designer: Designer) => T): T => useStore(useDesignerStore(), select)
