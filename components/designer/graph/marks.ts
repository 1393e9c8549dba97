'use client'
import { createContext, useContext } from 'react'

/** What became of a node or an edge between two texts. */
export type Mark = 'added' | 'removed' | 'changed'

/** By id of node or edge; what is not in it is the same in both. */
export type Marks = ReadonlyMap<string, Mark>

const none: Marks = new Map()

/** The canvas below it shows two texts at once. */
export const MarksContext = createContext<Marks>(none)

/** The mark of a node or an edge, undefined where nothing is compared or nothing changed. */
export const useMark = (id: string): Mark | undefined => useContext(MarksContext).get(id)

/** The colours of the vocabulary of states that these changes resemble. */
export const markColours: Readonly<Record<Mark, string>> = {
  added: 'var(--success)',
  removed: 'var(--error)',
  changed: 'var(--delayed)',
}
