'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { toastDone, toastError } from '../ui/toast.ts'

/** Does one thing at a time, says what came of it, and has what it changed loaded anew; false when it failed. */
export const useAttempt = (...changed: readonly string[]) => {
  const text = useText()
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
      toastError(text.admin.failed, problem)
      return false
    } finally {
      setBusy(false)
    }
  }
  return { busy, attempt }
}
