import { toast } from 'sonner'

/** Something went as asked. */
export const toastDone = (message: string): void => {
  toast.success(message)
}

/** Something failed: what the server said, with the request's id to quote when there is one. */
export function toastError(title: string, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error)
  const id =
    error instanceof Error && 'requestId' in error && typeof error.requestId === 'string' ? error.requestId : ''
  toast.error(title, { description: id === '' ? message : `${message} (request ${id})`, duration: 10_000 })
}
