'use client'
import { useCallback } from 'react'

/** Asks for files of definitions, by the browser's own dialog. */
export const useFilePicker = (onFiles: (files: readonly File[]) => void): (() => void) =>
  useCallback(() => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = true
    input.accept = '.yaml,.yml,.txt,.zip'
    input.onchange = () => onFiles([...(input.files ?? [])])
    input.click()
  }, [onFiles])
