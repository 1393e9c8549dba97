import { refuse } from '../refusal.ts'

/**
 * What bodies may call themselves: JSON, YAML, and plain text, which Mistral's own client sends definitions as. Forms are
 * not among them: they are what a page of another site can send without asking.
 */
const taken = /^(application\/([\w.-]+\+)?json|text\/plain|(application|text)\/([\w.-]+\+|x-|vnd\.)?yaml)$/i

/** A body that does not say what it is, is taken for what the operation needs. @throws Refusal 415 */
export const checkMediaType = ({ method, headers }: Request): void => {
  if (method === 'GET' || method === 'HEAD') return
  const type = headers.get('content-type')
  if (type !== null && !taken.test(type.split(';', 1)[0]?.trim() ?? '')) throw refuse('media-type', { type })
}
