/** What is answered: a status and a JSON body, or none. */
export interface Answer {
  readonly status: number
  readonly body: object | null
}

export const answer = (status: number, body: object | null): Answer => ({ status, body })

export const refuse = (status: number, message: string): Answer => ({
  status,
  body: { error: { code: status, message } },
})

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
