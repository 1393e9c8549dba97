import { LimitFailure } from '../runtime/failure.ts'
import type { Assertion, Matcher, RegexNode, RepeatNode } from './ast.ts'
import { widthOf } from './width.ts'

/** One step of the matcher; numbers are positions in the program or slots. */
export type Instruction =
  | { readonly op: 'one'; readonly matches: Matcher }
  | {
      readonly op: 'run'
      readonly matches: Matcher
      readonly min: number
      readonly max: number
      readonly greedy: boolean
    }
  | { readonly op: 'split'; readonly first: number; readonly second: number }
  | { readonly op: 'jump'; readonly to: number }
  | { readonly op: 'save'; readonly slot: number }
  | { readonly op: 'clear'; readonly slot: number }
  | LoopInstruction
  | { readonly op: 'assert'; readonly what: Assertion }
  | { readonly op: 'backreference'; readonly index: number; readonly ignoreCase: boolean }
  | { readonly op: 'look'; readonly back: number; readonly negative: boolean; readonly after: number }
  | { readonly op: 'atomic'; readonly after: number }
  | { readonly op: 'conditional'; readonly index: number; readonly no: number }
  | { readonly op: 'match' }

export interface LoopInstruction {
  readonly op: 'loop'
  readonly count: number
  readonly begin: number
  readonly min: number
  readonly max: number
  readonly greedy: boolean
  readonly after: number
}

/** A compiled expression: slots hold the bounds of the groups, then counters. */
export interface Program {
  readonly code: readonly Instruction[]
  readonly slots: number
}

const largest = 20_000

/** Compiles a tree into steps for the backtracking matcher. */
export const compileProgram = (body: RegexNode, groups: number): Program => {
  const code: Instruction[] = []
  let slots = (groups + 1) * 2

  const emit = (instruction: Instruction): number => {
    if (code.length >= largest) throw new LimitFailure('Regular expression is too big')
    return code.push(instruction) - 1
  }

  const add = (node: RegexNode): void => {
    switch (node.kind) {
      case 'one':
        emit({ op: 'one', matches: node.matches })
        return
      case 'sequence':
        for (const item of node.items) add(item)
        return
      case 'choice':
        addChoice(node.options)
        return
      case 'group':
        emit({ op: 'save', slot: node.index * 2 })
        add(node.body)
        emit({ op: 'save', slot: node.index * 2 + 1 })
        return
      case 'repeat':
        addRepeat(node)
        return
      case 'assert':
        emit({ op: 'assert', what: node.what })
        return
      case 'backreference':
        emit({ op: 'backreference', index: node.index, ignoreCase: node.ignoreCase })
        return
      case 'look': {
        const at = emit({ op: 'match' })
        const back = node.behind ? (widthOf(node.body) ?? 0) : 0
        add(node.body)
        emit({ op: 'match' })
        code[at] = { op: 'look', back, negative: node.negative, after: code.length }
        return
      }
      case 'atomic': {
        const at = emit({ op: 'match' })
        add(node.body)
        emit({ op: 'match' })
        code[at] = { op: 'atomic', after: code.length }
        return
      }
      case 'conditional': {
        const at = emit({ op: 'match' })
        add(node.yes)
        const end = emit({ op: 'match' })
        code[at] = { op: 'conditional', index: node.index, no: code.length }
        add(node.no)
        code[end] = { op: 'jump', to: code.length }
        return
      }
    }
  }

  const addChoice = (options: readonly RegexNode[]): void => {
    const ends: number[] = []
    for (const [at, option] of options.entries()) {
      if (at === options.length - 1) add(option)
      else {
        const split = emit({ op: 'match' })
        add(option)
        ends.push(emit({ op: 'match' }))
        code[split] = { op: 'split', first: split + 1, second: code.length }
      }
    }
    for (const end of ends) code[end] = { op: 'jump', to: code.length }
  }

  const addRepeat = ({ body: inner, min, max, greedy }: RepeatNode): void => {
    if (inner.kind === 'one') {
      emit({ op: 'run', matches: inner.matches, min, max, greedy })
      return
    }
    const [count, begin] = [slots, slots + 1]
    slots += 2
    emit({ op: 'clear', slot: count })
    const loop = emit({ op: 'match' })
    add(inner)
    emit({ op: 'jump', to: loop })
    code[loop] = { op: 'loop', count, begin, min, max, greedy, after: code.length }
  }

  add(body)
  emit({ op: 'match' })
  return { code, slots }
}
