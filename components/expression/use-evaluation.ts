'use client'
import { useEffect, useState } from 'react'
import type { Value } from '../../engine/data/values.ts'
import { type Answer, evaluateAt } from './evaluator.ts'
import type { ExpressionPlace } from './expression-scope.ts'

const pauseMs = 180

/** What a text comes to at a place, a moment after it was typed; null while nobody knows. */
export function useEvaluation(text: Value | null, at: ExpressionPlace, explain = false): Answer | null {
  const [answer, setAnswer] = useState<Answer | null>(null)
  const { context, place } = at
  const key = JSON.stringify(place, (_name, value) => (typeof value === 'bigint' ? String(value) : value))
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` is the place, told by what it holds
  useEffect(() => {
    if (text === null || context === null) return setAnswer(null)
    let gone = false
    const timer = setTimeout(async () => {
      const told = await evaluateAt({ context, place, data: text, explain })
      if (!gone) setAnswer(told)
    }, pauseMs)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [text, context, key, explain])
  return answer
}
