import { expect, test } from 'vitest'
import { sharedInTurn } from './same-turn.ts'

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

test('callers of one turn share a look-up; whoever comes after it was sent has one of its own', async () => {
  let sent = 0
  const ask = sharedInTurn(async (_name: string) => {
    const number = ++sent
    await turn()
    await turn()
    return number
  })
  const [first, second, other] = [ask('a'), ask('a'), ask('b')]
  await turn()
  const late = ask('a')
  expect([await first, await second, await other, await late]).toEqual([1, 1, 2, 3])
})

test('all that share a look-up learn of its failure, and the next is made anew', async () => {
  let fail = true
  const ask = sharedInTurn(async () => {
    if (fail) throw new Error('gone')
    return 'here'
  })
  const results = await Promise.allSettled([ask(), ask()])
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  fail = false
  expect(await ask()).toBe('here')
})
