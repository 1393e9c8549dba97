/*
 * What is decided at run time is never warned of: these texts are right, or may be, and must stay without a word.
 */
import { expect, test } from 'vitest'
import { parseWorkflows } from '../parse-workflows.ts'
import type { Catalogue } from './catalogue.ts'

const indented = (text: string): string => text.replace(/^(?=.)/gm, '    ')
const wf = (tasks: string, head = ''): string => `version: '2.0'\nwf:\n${head}  tasks:\n${indented(tasks)}\n`
const strict: Catalogue = {
  action: (name) =>
    name === 'std.noop' ? [] : name === 'std.echo' ? [{ name: 'output', required: true, default: null }] : 'absent',
  workflow: () => 'absent',
}
const rulesOf = (text: string): readonly string[] => parseWorkflows(text, strict).problems.map(({ rule }) => rule)

test.each([
  ['the context as a whole', wf('a: {action: std.echo output=<% $ %>}')],
  ['a name asked for before', wf('a: {action: std.echo output=<% switch($.containsKey(x) => $.x) %>}')],
  ['a tolerant read', wf('a: {action: "std.echo output=<% $.get(x, 1) %>"}')],
  ['a tolerant read beside a strict one', wf('a: {action: "std.echo output=<% $.get(x) != null and $.x > 1 %>"}')],
  ['a computed name', wf('a: {action: "std.echo output=<% $[str(1)] %>"}')],
  ['a tolerant read in Jinja', wf('a: {action: "std.echo output={{ _.x | default(1) }}"}')],
  ['a guarded read in Jinja', wf('a: {action: "std.echo output=\'{% if _.x is defined %}{{ _.x }}{% endif %}\'"}')],
  ['methods of the context in Jinja', wf('a: {action: "std.echo output={{ _.keys() | list }}"}')],
  [
    'variables of a template',
    wf('a: {action: "std.echo output=\'{% for x in [1] %}{{ x }}{{ loop.index }}{% endfor %}\'"}'),
  ],
  ['variables of a lambda', wf('a: {action: std.echo output=<% range(3).where($.x > 1).select($y) %>}')],
  ['functions of an expression', wf('a: {action: "std.echo output=<% def(f, $ + 1) -> f(2) %>"}')],
  ['what Mistral puts there', wf('a: {action: "std.echo output=<% $.openstack %>"}')],
  ['results and environment', wf('a: {action: std.echo output=<% env().x %>, publish: {x: <% task().result.y.z %>}}')],
  [
    'a name given by an expression',
    wf('a: {action: <% env().action %>, input: {x: 1}}\nb: {workflow: "{{ env().w }}"}'),
  ],
  ['input given by an expression', wf('a: {action: std.echo, input: <% env().x %>}')],
  [
    'own values in conditions and policies',
    wf(
      'a: {action: std.noop, publish: {x: 1}, fail-on: <% $.x = 2 %>, retry: {count: 1, delay: 1, break-on: <% $.x %>}, on-success: [b: <% $.x %>]}\nb: {action: std.noop}',
    ),
  ],
  [
    'values of a task that fail-on makes fail',
    wf(
      'a: {action: std.noop, publish: {x: 1}, fail-on: <% env().f %>, on-error: b}\nb: {action: std.echo output=<% $.x %>}',
    ),
  ],
  [
    'values from behind in a loop',
    wf(
      'a: {action: std.noop, on-success: b}\nb: {action: std.noop, on-success: [c: <% env().x %>], publish: {y: "<% $.get(x) %>"}}\nc: {action: std.echo output=<% $.y %>, publish: {x: 1}, on-success: b}',
    ),
  ],
  [
    'values of all branches behind a join',
    wf(
      'a: {action: std.noop, publish: {x: 1}, on-success: j}\nb: {action: std.noop, publish: {y: 1}, on-success: j}\nj: {action: "std.echo output=<% $.x + $.y %>", join: all}',
    ),
  ],
  [
    'globals, wherever they are published',
    wf('a: {action: std.echo output=<% $.x %>}\nb: {action: std.noop, on-success: {publish: {global: {x: 1}}}}'),
  ],
  ['items within the input', wf('a: {action: std.echo output=<% $.i %>, with-items: "i in [1, 2]"}')],
  [
    'values of requirements',
    wf(
      'a: {action: std.noop, publish: {x: 1}}\nb: {action: std.echo output=<% $.x %>, requires: a}',
      '  type: reverse\n',
    ),
  ],
  [
    'branches that need not both run',
    wf(
      'a: {action: std.noop, on-success: [b: <% env().x %>, c: <% not env().x %>]}\nb: {action: std.noop, on-success: j}\nc: {action: std.noop, on-success: j}\nj: {action: std.noop}',
    ),
  ],
  [
    'a join of exclusive branches that waits for one',
    wf(
      'a: {action: std.noop, on-success: b, on-error: c}\nb: {action: std.noop, on-success: j}\nc: {action: std.noop, on-success: j}\nj: {action: std.noop, join: one}',
    ),
  ],
  [
    'a join whose branches come from a loop',
    wf(
      's: {action: std.noop, on-success: a}\na: {action: std.noop, on-success: [b, a: <% env().x %>], on-error: c}\nb: {action: std.noop, on-success: j}\nc: {action: std.noop, on-success: j}\nj: {action: std.noop, join: all}',
    ),
  ],
  [
    'a loop until an error',
    wf('s: {action: std.noop, on-success: a}\na: {action: std.noop, on-success: a, on-error: noop}'),
  ],
  [
    'a loop that a command ends',
    wf('s: {action: std.noop, on-success: a}\na: {action: std.noop, on-success: [succeed: <% env().x %>, a]}'),
  ],
  [
    'on-complete beside an on-error',
    wf("a: {action: std.noop, on-error: noop, on-complete: [b: <% task().state = 'ERROR' %>]}\nb: {action: std.noop}"),
  ],
  ['inputs read through the execution', wf('a: {action: std.echo output=<% execution().input %>}', '  input: [x]\n')],
  [
    'a var that makes something of its input',
    wf('a: {action: std.echo output=<% $.x %>}', '  input: [x]\n  vars: {x: <% $.x + 1 %>}\n'),
  ],
  ['hexadecimal numbers and underscores', wf('a: {action: std.echo, input: {output: [0x1F, 1_000, 0, 0.5, 10]}}')],
])('%s', (_what, text) => {
  expect(rulesOf(text)).toEqual([])
})

test('a workflow with errors is not judged by what its broken parts leave out', () => {
  const text = wf('a: {action: std.noop, publsh: {x: 1}, on-success: b}\nb: {action: std.echo output=<% $.x %>}')
  expect(rulesOf(text)).toEqual(['unknown-attribute'])
})
