import { expect, test } from 'vitest'
import { workflowInputSignature } from '../../../engine/language/input-signature.ts'
import { inputsOfSignature } from './declared-inputs.ts'

test('a signature tells the inputs it was made of', () => {
  const inputs = [
    { name: 'host', required: true, default: null },
    { name: 'words', required: false, default: 'a, b' },
    { name: 'map', required: false, default: { a: 'x, y' } },
    { name: 'last', required: true, default: null },
  ]
  const read = inputsOfSignature(workflowInputSignature(inputs))
  expect(read.map(({ name, required }) => [name, required])).toEqual([
    ['host', true],
    ['words', false],
    ['map', false],
    ['last', true],
  ])
  expect(inputsOfSignature('')).toEqual([])
})
