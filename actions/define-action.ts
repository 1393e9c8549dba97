import { stringifyJson } from '../engine/data/json.ts'
import type { Value } from '../engine/data/values.ts'
import type { InputSpec } from '../engine/language/spec.ts'
import type { SystemAction } from './action.ts'

/** A parameter as an action lists it: its name alone when required, with its default otherwise. */
export type Parameter = string | readonly [name: string, value: Value]

interface Definition extends Omit<SystemAction, 'input' | 'signature'> {
  readonly parameters: readonly Parameter[]
}

/** A system action; its input and its signature text (`output, delay=0`) come from one list of parameters. */
export const defineAction = ({ parameters, ...rest }: Definition): SystemAction => ({
  ...rest,
  input: parameters.map(inputOf),
  signature: parameters.map(signatureOf).join(', '),
})

const inputOf = (parameter: Parameter): InputSpec =>
  typeof parameter === 'string'
    ? { name: parameter, required: true, default: null }
    : { name: parameter[0], required: false, default: parameter[1] }

const signatureOf = (parameter: Parameter): string =>
  typeof parameter === 'string' ? parameter : `${parameter[0]}=${stringifyJson(parameter[1])}`
