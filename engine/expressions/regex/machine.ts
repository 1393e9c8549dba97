import type { Budget } from '../runtime/budget.ts'
import { LimitFailure } from '../runtime/failure.ts'
import type { Assertion } from './ast.ts'
import { isWord, lowerOf } from './characters.ts'
import type { Instruction, LoopInstruction, Program } from './program.ts'

/*
 * A backtracking matcher with a stack of its own: Python's semantics (leftmost, first alternative, captures of the last
 * round) need backtracking, and the stack here is an array, so no input can overflow JavaScript's. Every step counts
 * against the evaluation's budget: an expression that would take exponential time ends in an error instead.
 *
 * The stack holds quadruples. `choice`: go on at an instruction and a position. `restore`: put a slot's value back.
 * `shrink`: a run of single characters gives one back. `grow`: a lazy run takes one more. `enter`: a lazy loop goes
 * round once more.
 */
const choice = 0
const restore = 1
const shrink = 2
const grow = 3
const enter = 4

const stepsPerTick = 64
const highestStack = 4_000_000

export class Machine {
  private readonly code: readonly Instruction[]
  private readonly codes: readonly number[]
  private readonly budget: Budget
  readonly slots: number[]
  private readonly stack: number[] = []
  private steps = 0

  constructor(program: Program, codes: readonly number[], budget: Budget) {
    this.code = program.code
    this.codes = codes
    this.budget = budget
    this.slots = new Array<number>(program.slots).fill(-1)
  }

  /** Tries to match at a position; the end, or -1. An empty match counts only where `mayBeEmpty`. */
  matchAt(position: number, mayBeEmpty: boolean): number {
    this.slots.fill(-1)
    this.stack.length = 0
    return this.run(0, position, mayBeEmpty ? -1 : position)
  }

  private count(): void {
    if (++this.steps < stepsPerTick) return
    this.budget.tick(this.steps)
    this.steps = 0
  }

  private push(kind: number, a: number, b: number, c: number): void {
    if (this.stack.length > highestStack) throw new LimitFailure('Regular expression needs too much memory')
    this.stack.push(kind, a, b, c)
  }

  private set(slot: number, value: number): void {
    this.push(restore, slot, this.slots[slot] as number, 0)
    this.slots[slot] = value
  }

  /** Runs from an instruction to the next `match`, or until nothing is left to try. */
  private run(start: number, from: number, forbidden = -1): number {
    const floor = this.stack.length
    let pc = start
    let at = from
    for (;;) {
      this.count()
      const step = this.code[pc] as Instruction
      let next = -1
      switch (step.op) {
        case 'match':
          if (at === forbidden) break
          this.keepRestores(floor)
          return at
        case 'one':
          if (at < this.codes.length && step.matches(this.codes[at] as number)) {
            at++
            next = pc + 1
          }
          break
        case 'run': {
          const end = this.runOf(step, at, step.greedy ? step.max : step.min)
          if (end - at >= step.min) {
            if (step.greedy) {
              if (end - at > step.min) this.push(shrink, pc + 1, end - 1, at + step.min)
            } else this.push(grow, pc, end, at)
            at = end
            next = pc + 1
          }
          break
        }
        case 'split':
          this.push(choice, step.second, at, 0)
          next = step.first
          break
        case 'jump':
          next = step.to
          break
        case 'save':
          this.set(step.slot, at)
          next = pc + 1
          break
        case 'clear':
          this.set(step.slot, 0)
          next = pc + 1
          break
        case 'loop':
          next = this.loop(step, pc, at)
          break
        case 'assert':
          if (this.holds(step.what, at)) next = pc + 1
          break
        case 'backreference': {
          const end = this.repeatGroup(step.index, step.ignoreCase, at)
          if (end >= 0) {
            at = end
            next = pc + 1
          }
          break
        }
        case 'look': {
          const found = at - step.back >= 0 ? this.run(pc + 1, at - step.back) : -1
          if (found >= 0 !== step.negative) next = step.after
          break
        }
        case 'atomic': {
          const end = this.run(pc + 1, at)
          if (end >= 0) {
            at = end
            next = step.after
          }
          break
        }
        case 'conditional':
          next = (this.slots[step.index * 2 + 1] as number) >= 0 ? pc + 1 : step.no
          break
      }
      if (next < 0) {
        next = this.backtrack(floor)
        if (next < 0) return -1
        at = this.position
      }
      pc = next
    }
  }

  private position = 0

  /** Takes the last open choice; the instruction to go on with, -1 when none is left above the floor. */
  private backtrack(floor: number): number {
    const { stack } = this
    while (stack.length > floor) {
      this.count()
      const c = stack.pop() as number
      const b = stack.pop() as number
      const a = stack.pop() as number
      const kind = stack.pop() as number
      if (kind === restore) {
        this.slots[a] = b
        continue
      }
      if (kind === choice) {
        this.position = b
        return a
      }
      if (kind === shrink) {
        if (b > c) this.push(shrink, a, b - 1, c)
        this.position = b
        return a
      }
      if (kind === grow) {
        const step = this.code[a] as Instruction & { op: 'run' }
        if (b - c >= step.max || b >= this.codes.length || !step.matches(this.codes[b] as number)) continue
        this.push(grow, a, b + 1, c)
        this.position = b + 1
        return a + 1
      }
      const loop = this.code[a] as LoopInstruction
      this.set(loop.count, (this.slots[loop.count] as number) + 1)
      this.set(loop.begin, b)
      this.position = b
      return a + 1
    }
    return -1
  }

  /** Choices made inside of a look-around or an atomic group are final; what they captured can still be undone. */
  private keepRestores(floor: number): void {
    const { stack } = this
    let kept = floor
    for (let at = floor; at < stack.length; at += 4) {
      if (stack[at] !== restore) continue
      for (let part = 0; part < 4; part++) stack[kept + part] = stack[at + part] as number
      kept += 4
    }
    stack.length = kept
  }

  private runOf(step: { matches: (code: number) => boolean }, from: number, most: number): number {
    const last = Math.min(this.codes.length, from + most)
    let at = from
    while (at < last && step.matches(this.codes[at] as number)) {
      at++
      this.count()
    }
    return at
  }

  private loop(step: LoopInstruction, pc: number, at: number): number {
    const count = this.slots[step.count] as number
    if (count >= step.min && count > 0 && this.slots[step.begin] === at) return step.after
    if (count >= step.min) {
      if (count >= step.max) return step.after
      if (!step.greedy) {
        this.push(enter, pc, at, 0)
        return step.after
      }
      this.push(choice, step.after, at, 0)
    }
    this.set(step.count, count + 1)
    this.set(step.begin, at)
    return pc + 1
  }

  private holds(what: Assertion, at: number): boolean {
    const { codes } = this
    switch (what) {
      case 'start':
        return at === 0
      case 'line-start':
        return at === 0 || codes[at - 1] === 10
      case 'text-end':
        return at === codes.length
      case 'end':
        return at === codes.length || (at === codes.length - 1 && codes[at] === 10)
      case 'line-end':
        return at === codes.length || codes[at] === 10
      default: {
        const before = at > 0 && isWord(codes[at - 1] as number)
        const after = at < codes.length && isWord(codes[at] as number)
        if (codes.length === 0) return false
        return (before !== after) === (what === 'boundary')
      }
    }
  }

  private repeatGroup(index: number, ignoreCase: boolean, from: number): number {
    const [start, end] = [this.slots[index * 2] as number, this.slots[index * 2 + 1] as number]
    if (end < 0 || from + end - start > this.codes.length) return -1
    for (let at = start; at < end; at++) {
      this.count()
      const [a, b] = [this.codes[at] as number, this.codes[from + at - start] as number]
      if (a !== b && !(ignoreCase && lowerOf(a) === lowerOf(b))) return -1
    }
    return from + end - start
  }
}
