import type { Random } from './random.ts'

/** Pieces that have meant trouble somewhere: marks of the languages, odd characters, names of JavaScript's own. */
const pieces = (
  '<% | %> | {{ | }} | {% | %} | {# | #} | $ | _ | . | .. | ?. | => | -> | ( | ) | [ | ] | { | } | , | : | ; | " | \' | ` | \\ | \\\\ | & | * | ! | !! | @ | % | # | ~ | - | --- | ... | ? | > | >- | |2 | < | << | = | =~ | !~ | ' +
  'null | true | yes | 0 | -1 | 1e400 | 9007199254740993 | 0x1F | 1_000 | 12:30:00 | 2020-01-01 | .inf | .nan | 0o17 | 1.5 | ' +
  '__proto__ | constructor | prototype | toString | valueOf | hasOwnProperty | __class__ | __globals__ | __getattr__ | length | then | toJSON | get | ' +
  'task( | tasks( | execution( | env( | global( | range( | select( | where( | let( | def(f, | f( | generate( | regex( | format( | dict( | set( | ' +
  'for x in | endfor | if | endif | set | macro | endmacro | loop | namespace( | cycler( | joiner( | tojson | groupby( | map( | attr( | ' +
  'on-success: | on-error: | next: | publish: | retry: | join: all | with-items: | input: | tasks: | workflows: | version: | requires: | ' +
  '(?= | (?<= | (?P<n> | \\1 | * | + | *? | {1,} | {1000} | [^ | [: | \\d | \\b | (?i) | $ | ^ | .*'
)
  .split(' | ')
  .concat([
    '|',
    ' | ',
    '\n',
    '\r\n',
    '\r',
    '\t',
    '  ',
    '\u0000',
    '\u0085',
    '\u2028',
    '\ufeff',
    '\ud800',
    '😀',
    'é',
    'ß',
    'İ',
    '\u0301',
    '\n    ',
    '\n- ',
  ])

/** A text with a few changes, taken from others where there are any. */
export const mutated = (text: string, random: Random, others: readonly string[]): string => {
  let out = text
  for (let change = 1 + random.below(4); change > 0; change--) out = mutateOnce(out, random, others)
  return out.length > longest ? out.slice(0, longest) : out
}

const longest = 20_000

const mutateOnce = (text: string, random: Random, others: readonly string[]): string => {
  const at = random.below(text.length + 1)
  const end = Math.min(text.length, at + 1 + random.below(random.chance(0.8) ? 8 : 200))
  const span = text.slice(at, end)
  switch (random.below(9)) {
    case 0:
      return text.slice(0, at) + text.slice(end)
    case 1:
      return text.slice(0, at) + span + text.slice(at)
    case 2:
      return text.slice(0, at) + span.repeat(random.chance(0.1) ? 500 : 1 + random.below(20)) + text.slice(end)
    case 3:
    case 4:
      return text.slice(0, at) + random.one(pieces) + text.slice(at)
    case 5:
      return text.slice(0, at) + random.one(pieces) + text.slice(end)
    case 6: {
      const to = random.below(text.length + 1)
      const cut = text.slice(0, at) + text.slice(end)
      return cut.slice(0, to) + span + cut.slice(to)
    }
    case 7: {
      if (others.length === 0) return text
      const other = random.one(others)
      const from = random.below(other.length + 1)
      return text.slice(0, at) + other.slice(from, from + random.below(200)) + text.slice(end)
    }
    default:
      return text.slice(0, at) + String.fromCharCode(random.below(random.chance(0.8) ? 128 : 65536)) + text.slice(end)
  }
}
