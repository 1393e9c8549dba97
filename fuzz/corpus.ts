import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const conformance = join(root, '..', 'shared', 'conformance')

/** Expressions to begin from: the conformance set's where it lies beside the checkout, and some of our own. */
export const expressionSeeds = (language: 'yaql' | 'jinja'): readonly string[] => {
  const own = language === 'yaql' ? ownYaql : ownJinja
  const folder = join(conformance, 'expressions')
  if (!existsSync(folder)) return own
  const found = readdirSync(folder).flatMap((file) => {
    const set = JSON.parse(readFileSync(join(folder, file), 'utf8')) as ExpressionSet
    if (set.language !== language) return []
    return set.cases.flatMap(({ expr }) => (typeof expr === 'string' ? [expr] : []))
  })
  return [...own, ...new Set(found)]
}

interface ExpressionSet {
  readonly language: string
  readonly cases: readonly { readonly expr: unknown }[]
}

/** Definitions to begin from: our examples, those of real projects where they are at hand, tricky ones of our own. */
export const definitionSeeds = (): readonly string[] => {
  const folders = [join(root, 'examples'), join(conformance, 'realworld', 'data')].filter((folder) =>
    existsSync(folder),
  )
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.ts'))
      .map(({ name }) => readFileSync(join(folder, name), 'utf8')),
  )
  return files.filter((text) => text.length < 20_000)
}

const ownYaql = [
  '$.a + $.b * 2',
  '$.rows.where($.v > 1).select($.k).toList()',
  'let(a => $.l, b => 2) -> $a.select($ * $b).sum()',
  'def(f, switch($ < 2 => 1, true => $ * f($ - 1))) -> f(10)',
  '$.rows.groupBy($.k, $.v, [$[0], $[1].sum()]).toList()',
  "regex('(?P<x>[a-z]+)(\\d*)').searchAll($.s, $2.value).toList()",
  'generate(1, $ < 100, $ * 2, $ + 1).toList()',
  'generateMany($.d, coalesce($.get(items), []), $, false, true).len()',
  '$.d.mergeWith({x => {z => 1}}, $1 + $2, $2)',
  "datetime(2020, 2, 29).replace(year => 2021).format('%Y-%j')",
  'timespan(days => 1) / timespan(hours => 7) + 1',
  "'{0:>10} {a!r}'.format($.b, a => $.l)",
  '$.l.orderBy($).thenByDescending(-$).zip([1, 2]).toDict($[0], $[1])',
  "task(t1).result.get('__proto__', constructor)",
  'dict($.d.items()).set(__proto__, 1).keys()',
  'json_parse(json_dump($)).d.x.y',
  "yaml_parse('a: {b: [1, 2]}\nc: *d')",
  '$.l.sliceWhere($ > 1).select($.len())',
  'range(10).accumulate($1 + $2, 0).skipWhile($ < 3).splitAt(2)',
  "$.s.replaceBy(regex('.'), with($) -> $.value.toUpper())",
]

const ownJinja = [
  '_.rows | selectattr("v", "gt", 1) | map(attribute="k") | list',
  '{% for x in _.l if x > 1 recursive %}{{ loop.index }}{{ loop([]) }}{% else %}none{% endfor %}{{ _.a }}',
  "{% macro m(a, b=2, *c, **d) %}{{ a }}{{ b }}{{ c }}{{ d }}{{ caller() if caller }}{% endmacro %}{% call(x) m(1, 3, 4, e=5) %}{{ x }}{% endcall %}{{ '' }}",
  '{% set ns = namespace(n=0) %}{% for i in range(5) %}{% set ns.n = ns.n + i %}{% endfor %}{{ ns.n }}',
  '_.d | dictsort | tojson(indent=2)',
  "'%05.2f|%-8s|%x' % (_.b, _.s, 255)",
  "'{:>{w}.{p}f}'.format(3.14159, w=10, p=2)",
  '_.l | groupby(0) | batch(2, "x") | list | pprint',
  "_.s | regex_replace('a', 'b') if _.s is defined else none",
  '_["__proto__"] | default(_.constructor, true) | attr("prototype")',
  "{% filter upper | trim %} a {{ _.s }} {% endfilter %}{{ cycler('a', 'b').next() }}",
  '[1, 2, 3][::-1] ~ (_.l | sum(start=1)) ~ dict(a=1, **_.d)',
  '{%- with a = 1, b = a -%} {{- b -}} {%- endwith -%}',
  "_.s | truncate(3, true, '…') | center(20) | wordwrap(5, wrapstring='\n') | urlize",
  "{{ {'a': {'b': [1, (2, 3), none, 1.5e3, -0.0]} } }}",
]
