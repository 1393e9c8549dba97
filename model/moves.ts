/*
 * What may happen to a running workflow from outside. A move picks its object by a number: the so-manieth of those that
 * the model has at that moment, in the order of their labels, so that any list of moves fits any workflow.
 */
import type { JsonMap } from './document.ts'
import type { Call, Execution, Run, Timer } from './facts.ts'

export type Move =
  | {
      readonly do: 'answer'
      readonly pick: number
      readonly state: 'SUCCESS' | 'ERROR' | 'CANCELLED'
      readonly value: number
      readonly reported: boolean
    }
  | { readonly do: 'timer'; readonly pick: number }
  | { readonly do: 'pause'; readonly pick: number }
  | { readonly do: 'resume'; readonly pick: number; readonly env: JsonMap | null }
  | { readonly do: 'stop'; readonly pick: number; readonly state: 'SUCCESS' | 'ERROR' | 'CANCELLED' }
  | { readonly do: 'rerun'; readonly pick: number; readonly reset: boolean; readonly env: JsonMap | null }
  | { readonly do: 'skip'; readonly pick: number }

/** A move with its object found. */
export type Order =
  | {
      readonly about: 'call'
      readonly run: Run
      readonly call: Call
      readonly label: string
      readonly move: Extract<Move, { do: 'answer' }>
    }
  | { readonly about: 'timer'; readonly timer: Timer }
  | {
      readonly about: 'execution'
      readonly execution: Execution
      readonly move: Extract<Move, { do: 'pause' | 'resume' | 'stop' }>
    }
  | {
      readonly about: 'task'
      readonly execution: Execution
      readonly run: Run
      readonly move: Extract<Move, { do: 'rerun' | 'skip' }>
    }
