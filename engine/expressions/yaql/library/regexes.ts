import type { Match } from '../../regex/regex.ts'
import { noFlags, Regex, Subject } from '../../regex/regex.ts'
import { escapeRegex, replaceMatches, replacementOf, splitByRegex } from '../../regex/replace.ts'
import { Dict } from '../../runtime/dict.ts'
import { valueError } from '../../runtime/failure.ts'
import type { Run } from '../../runtime/run.ts'
import type { RV } from '../../runtime/runtime-value.ts'
import { PyList } from '../../runtime/sequences.ts'
import type { Context, Lambda } from '../context.ts'
import { lazyFrom } from '../iterables.ts'
import type { Library } from '../overload.ts'
import { optional, param } from '../overload.ts'
import { any, booleanOrNull, integer, lambda, lambdaOrNull, regex, text } from '../param-types.ts'

const pattern = param('regexp', regex)
const string = param('string', text)

/** §7.4: regular expressions. */
export const addRegexes = (library: Library): void => {
  library.add(
    'F',
    'regex',
    [
      param('pattern', text),
      optional('ignoreCase', booleanOrNull, false),
      optional('multiLine', booleanOrNull, false),
      optional('dotAll', booleanOrNull, false),
    ],
    (_context, source, ignoreCase, multiLine, dotAll) =>
      new Regex(source, { ...noFlags, ignoreCase: !!ignoreCase, multiLine: !!multiLine, dotAll: !!dotAll }),
  )
  for (const [name, wanted] of [
    ['#operator_=~', true],
    ['#operator_!~', false],
  ] as const) {
    library.add('F', name, [string, pattern], ({ run }, value, compiled) => found(compiled, value, run) === wanted)
    library.add(
      'F',
      name,
      [string, param('pattern', text)],
      ({ run }, value, source) => found(new Regex(source), value, run) === wanted,
    )
  }
  library.add('M', 'matches', [pattern, string], ({ run }, compiled, value) => found(compiled, value, run))
  library.add('M', 'matches', [string, param('regexp', text)], ({ run }, value, source) =>
    found(new Regex(source), value, run),
  )
  addSearches(library)
  addChanges(library)
  library.add('F', 'escapeRegex', [string], ({ run }, value) => {
    run.budget.take(2 * value.length)
    return escapeRegex(value)
  })
  library.add('F', 'isRegex', [param('value', any)], (_context, value) => value instanceof Regex)
}

const found = (compiled: Regex, value: string, run: Run): boolean =>
  compiled.search(new Subject(value, run.budget), 0, run.budget) !== null

const addSearches = (library: Library): void => {
  const selector = optional('selector', lambdaOrNull, null)
  library.add('M', 'search', [pattern, string, selector], ({ run }, compiled, value, select) => {
    const match = compiled.search(new Subject(value, run.budget), 0, run.budget)
    return match === null ? null : selected(compiled, match, select)
  })
  library.add('M', 'searchAll', [pattern, string, selector], ({ run }, compiled, value, select) =>
    lazyFrom(selectAll(compiled, value, select, run), 'generator search_all'),
  )
}

function* selectAll(compiled: Regex, value: string, select: Lambda | null, run: Run): Generator<RV, void, void> {
  const subject = new Subject(value, run.budget)
  for (const match of compiled.all(subject, run.budget)) yield selected(compiled, match, select)
}

const selected = (compiled: Regex, match: Match, select: Lambda | null): RV =>
  select === null ? match.subject.part(match.groups[0] ?? null) : select.callWith(publish(compiled, match))

/** What a selector sees as `$1`, `$2` …: the whole match, then its groups. */
const publish = (compiled: Regex, { groups, subject }: Match): RV[] => {
  // Named groups cannot be published: Mistral's yaql fails at them with these words, and so do we.
  if (compiled.names.size > 0) throw valueError('not enough values to unpack (expected 2, got 1)')
  return groups.map((group) =>
    Dict.of([
      ['value', subject.part(group)],
      ['start', group === null ? -1 : group[0]],
      ['end', group === null ? -1 : group[1]],
    ]),
  )
}

const addChanges = (library: Library): void => {
  const most = optional('maxSplit', integer, 0)
  const split = ({ run }: Context, compiled: Regex, value: string, limit: number | bigint | boolean): RV =>
    new PyList(splitByRegex(compiled, value, Number(limit), run.budget))
  library.add('M', 'split', [pattern, string, most], split)
  library.add('M', 'split', [string, pattern, most], (context, value, compiled, limit) =>
    split(context, compiled, value, limit),
  )
  const count = optional('count', integer, 0)
  const replace = (
    { run }: Context,
    compiled: Regex,
    value: string,
    fresh: string,
    limit: number | bigint | boolean,
  ): RV => replaceMatches(compiled, value, replacementOf(fresh, compiled), Number(limit), run.budget)
  library.add('M', 'replace', [pattern, string, param('repl', text), count], replace)
  library.add('M', 'replace', [string, pattern, param('repl', text), count], (context, value, compiled, fresh, limit) =>
    replace(context, compiled, value, fresh, limit),
  )
  const replaceBy = (
    { run }: Context,
    compiled: Regex,
    value: string,
    by: Lambda,
    limit: number | bigint | boolean,
  ): RV => replaceMatches(compiled, value, (match) => by.callWith(publish(compiled, match)), Number(limit), run.budget)
  library.add('M', 'replaceBy', [pattern, string, param('repl', lambda), count], replaceBy)
  library.add(
    'M',
    'replaceBy',
    [string, pattern, param('repl', lambda), count],
    (context, value, compiled, by, limit) => replaceBy(context, compiled, value, by, limit),
  )
}
