import { expect, test } from 'vitest'
import { type ErrorCode, errors, fault } from './errors.ts'
import { vietnameseFault } from './translate-fault.ts'

const namesIn = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string)

test.each(Object.keys(errors) as ErrorCode[])('%s is said in Vietnamese with all that it names', (code) => {
  const { template, vietnamese } = errors[code]
  expect(namesIn(template)).toEqual(expect.arrayContaining(namesIn(vietnamese)))
  const args = Object.fromEntries(namesIn(template).map((name) => [name, `<${name}>(x)?[y]`]))
  const said = vietnameseFault(code, fault(code, args).message)
  for (const name of namesIn(vietnamese)) expect(said).toContain(`<${name}>(x)?[y]`)
  expect(said).not.toMatch(/\{\w+\}/)
})

test('a text that is not of the template, or of no known code, stays', () => {
  expect(vietnameseFault('forbidden', 'something else')).toBe('something else')
  expect(vietnameseFault('toString', 'text')).toBe('text')
})
