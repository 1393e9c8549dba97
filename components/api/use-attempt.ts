'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { toastDone, toastError } from '../ui/toast.ts'

/**
 * Does one thing at a time, says what came of it (`failed` heads the reason), and has the queries that it changed loaded
 * anew; false when it failed.
 */
export const useAttempt = (failed: string, changed: readonly string[]) => {
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const attempt = async (what: () => Promise<unknown>, done: string): Promise<boolean> => {
    setBusy(true)
    try {
      await what()
      toastDone(done)
      for (const key of changed) client.invalidateQueries({ queryKey: [key] })
      return true
    } catch (problem) {
      toastError(failed, problem)
      return false
    } finally {
      setBusy(false)
    }
  }
  return { busy, attempt }
}
