'use client'
import { createContext, useContext } from 'react'
import type { PastPlace } from '../../engine/workflow/past-context.ts'
import type { Known } from './suggestions.ts'

/** Where an expression stands, for its field: what it can name and what it is tried on. */
export interface ExpressionPlace {
  readonly known: Known
  /** A PastContext as JSON; null when no run is chosen. */
  readonly context: string | null
  readonly place: PastPlace
}

export interface ExpressionScope {
  /** By the attribute that the expression belongs to. */
  readonly at: (attribute: string) => ExpressionPlace
  readonly openPlayground: (opened: OpenedExpression) => void
}

/** What the playground begins with. */
export interface OpenedExpression {
  readonly text: string
  readonly attribute: string
  /** Takes the expression over to where it came from; absent when it came from nowhere. */
  readonly onUse?: (text: string) => void
}

/** Where no run and no names are known. */
export const nowhere: ExpressionPlace = {
  known: { variables: [], tasks: [], values: null },
  context: null,
  place: { taskName: null, isAfter: false },
}

/** Filled in by the inspector; fields elsewhere know no names. */
export const ExpressionScopeContext = createContext<ExpressionScope>({
  at: () => nowhere,
  openPlayground: () => undefined,
})

export const useExpressionScope = (): ExpressionScope => useContext(ExpressionScopeContext)
