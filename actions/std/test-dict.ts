import { pythonStr } from '../../engine/data/python-str.ts'
import { newMap } from '../../engine/data/values.ts'
import { defineAction } from '../define-action.ts'
import { exception, shownObject } from '../exception.ts'
import { secondsOf } from './seconds.ts'

const mistralClass = 'mistral.actions.std_actions.TestDictAction'
/** A map of a million entries is beyond what a result may hold. */
const largest = 1_000_000

/** `std.test_dict`: a map of a given size, for load tests. */
export const testDict = defineAction({
  name: 'std.test_dict',
  mistralClass,
  description: 'Makes a map of `size` entries, each `key_prefix` and a number with the value `val`. For load tests.',
  parameters: [
    ['size', 0],
    ['key_prefix', ''],
    ['val', ''],
  ],
  isSync: true,
  instant: (input) => {
    const size = secondsOf(input.size ?? 0, 'int')
    if (size > largest) return null
    const prefix = pythonStr(input.key_prefix ?? '')
    const data = newMap()
    for (let at = 0; at < size; at++) data[`${prefix}${at}`] = input.val ?? null
    return { kind: 'success', data }
  },
  run: async (_input, context) =>
    exception(shownObject(mistralClass), context, `The size must not be above ${largest}.`),
})
