/* The workflows that are measured, as their users would write them. */

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)
const indent = (lines: readonly string[], by: number): string => lines.map((line) => ' '.repeat(by) + line).join('\n')

/** A definition from the lines of its body. */
const definition = (name: string, body: readonly string[]): string => `version: '2.0'\n${name}:\n${indent(body, 2)}\n`

const sequence = (length: number, action: string): string[] => [
  'tasks:',
  ...range(length).map((i) => `  t${i}: {action: ${action}${i < length ? `, on-success: t${i + 1}` : ''}}`),
]

/** One task after the other. */
export const chain = (name: string, length: number, action = 'std.noop'): string =>
  definition(name, sequence(length, action))

/** A chain of `std.http`, each a GET of `$.url`. */
export const httpChain = (name: string, length: number): string =>
  definition(name, ['input: [url]', ...sequence(length, `'std.http url=<% $.url %>'`)])

/** 1 → `width` → join. */
export const fan = (name: string, width: number): string =>
  definition(name, [
    'tasks:',
    '  first:',
    '    action: std.noop',
    `    on-success: [${range(width)
      .map((i) => `p${i}`)
      .join(', ')}]`,
    ...range(width).map((i) => `  p${i}: {action: std.echo output=${i}, on-success: last}`),
    '  last: {join: all, action: std.noop}',
  ])

/** `std.echo` for each element of `$.xs`. */
export const items = (name: string, concurrency = 0): string =>
  definition(name, [
    'input: [xs]',
    'tasks:',
    '  each:',
    '    with-items: x in <% $.xs %>',
    '    action: std.echo output=<% $.x %>',
    ...(concurrency > 0 ? [`    concurrency: ${concurrency}`] : []),
  ])

/** 1 → 4 × 2 → join: ten tasks, each publishing YAQL values. */
export const mixed = (name: string): string =>
  definition(name, [
    'input: [{k: 3}]',
    'output: {total: <% $.total %>}',
    'tasks:',
    '  first:',
    '    action: std.echo output=<% $.k %>',
    '    publish:',
    '      xs: <% range(0, 20).select($ * 2).toList() %>',
    "      obj: <% dict(name => 'n', value => task().result) %>",
    '    on-success: [b1, b2, b3, b4]',
    ...range(4).flatMap((i) => [
      `  b${i}:`,
      `    action: std.echo output=<% $.xs.len() + ${i} %>`,
      '    publish:',
      `      b${i}: <% $.xs.where($ > ${i}).select($ + ${i}).sum() + task().result %>`,
      `    on-success: c${i}`,
      `  c${i}:`,
      `    action: std.echo output=<% $.b${i} %>`,
      '    publish:',
      `      c${i}: <% task().result + $.obj.value %>`,
      '    on-success: join',
    ]),
    '  join:',
    '    join: all',
    '    action: std.echo output=<% [$.c1, $.c2, $.c3, $.c4].sum() %>',
    '    publish:',
    '      total: <% task().result %>',
    "      names: <% [$.obj.name, 'x', $.xs.first()] %>",
  ])

/** `width` tasks, each of which waits `seconds` before it runs. */
export const delayed = (name: string, width: number): string =>
  definition(name, [
    'input: [after]',
    'tasks:',
    ...range(width).map((i) => `  w${i}: {action: std.noop, wait-before: <% $.after + ${(i - 1) % 10} %>}`),
  ])
