/** An input as a form shows it. */
export interface DeclaredInput {
  readonly name: string
  readonly required: boolean
  readonly default: unknown
}

const one = /(?:^|, )([\p{L}_][\p{L}\p{N}_]*)(?:="(.*?)"(?=, [\p{L}_][\p{L}\p{N}_]*(?:=|,|$)|$))?/gsu

/** The inputs that a workflow's signature names: `a, b="1"`. Defaults are texts there, whatever they are. */
export const inputsOfSignature = (signature: string): readonly DeclaredInput[] =>
  [...signature.matchAll(one)].map(([, name = '', value]) => ({
    name,
    required: value === undefined,
    default: value ?? null,
  }))
