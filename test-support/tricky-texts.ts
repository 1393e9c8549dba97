/** Definitions written in ways that an edit of the text can trip over, by what is odd about them. */
export const trickyTexts: Readonly<Record<string, string>> = {
  'comments everywhere': `# head
---
version: '2.0'  # why 2.0
# before
wf:  # the workflow
  # before input
  input:  # what it takes
    # first
    - a  # one
    - b: 1  # two - and a dash
    # last
  tasks:  # what it does
    # about a
    a:  # first
      # before action
      action: std.echo output="<% $.a %>"  # say it
      on-success:  # then
        # maybe
        - b: <% $.b = 1 %>  # if
        # else
        - fail(msg="no")  # never
    # about b
    # in two lines
    b:
      action: std.noop

      # far below
    c:   # nothing yet
      join: all  # "quoted" # twice
# behind
`,
  'quotes, keys and all': `"version": "2.0"
'wf':
  "tasks":
    'a':
      "action": 'std.echo output="<% task(b).result %>"'
      'on-success': ["b", 'c']
      "publish": {"x": "<% task('b').result %>", 'y': '{{ task("b").state }}'}
    "b":
      'on-error': "c"
    'c': {"action": "std.noop", 'on-complete': {"next": ["a"]}}
`,
  JSON: `{
  "version": "2.0",
  "wf": {
    "input": ["a", {"b": 1}],
    "tasks": {
      "a": {
        "action": "std.echo",
        "input": {"output": "<% $.a %>"},
        "on-success": [{"b": "<% $.b %>"}, "c"]
      },
      "b": {"action": "std.noop", "on-error": "c"},
      "c": {
        "retry": {"count": 1, "delay": 2}
      }
    }
  }
}
`,
  'JSON on one line': `{"version":"2.0","wf":{"tasks":{"a":{"action":"std.noop","on-success":["b"]},"b":{"on-error":"a"}}}}`,
  'Windows and a mark of byte order': `\ufeffversion: '2.0'
wf:
  input: [a, b: 1]
  tasks:
    a:
      action: std.noop
      description: |
        two
        lines
      on-success:
        - b
    b:
      on-error: a
`.replaceAll('\n', '\r\n'),
  'a mark before a key that changes': `\ufeffwf:
  tasks:
    a: {on-success: b}
    b: {}
    c:
      action: std.noop
version: '2.0'
`,
  'tabs behind values and in comments': `version: '2.0'\t# version
wf:
  tasks:
    a:\t# a
      action: std.noop\t
      on-success: b\t#\tthen
    b:
      action: "std.echo\toutput='x'"
`,
  'lists at the column of their key': `version: '2.0'
wf:
  input:
  - a
  - b: [1, 2]
  tasks:
    a:
      with-items:
      - i in <% $.b %>

      - j in [1, 2]
      on-success:
      - b
      # between
      - c: <% $.a %>
    b:
      on-complete:
        publish:
          branch:
            x: 1
        next:
        - c
    c:
      on-error:
       -  a
`,
  'texts of several lines': `version: '2.0'
wf:
  tasks:
    a:
      description: >-
        folded
        lines

        and more
      action: |
        std.echo
      publish:
        plain: some words
          on two lines
        double: "first
          second"
        single: 'it''s
          here'
        kept: |+
          end

        strict: |2-
            indented
      on-success: >-
        b
    b:
      description: |
        last`,
  'no line break at the end': `version: '2.0'
wf:
  tasks:
    a:
      on-success: b
    b:
      action: std.noop`,
  'empty values': `version: '2.0'
wf:
  description:
  tasks:
    a:
      input:
      on-success: b
      publish: ~
    b:  # empty but for this
      retry:

      action: std.noop
    c: {action: , on-error: [a, b]}
    d: {action}
`,
  'anchors and aliases, which are plain text here': `version: '2.0'
wf:
  tasks:
    a: {publish: {x: *x, y: &y z}, action: std.noop}
    b:
      action: std.echo
      input: {output: '*star', other: &and}
      on-success: a
      tags:
        - *one
        - &two
`,
  'tags and odd scalars': `version: !!str 2.0
wf:
  tasks:
    yes:
      action: std.noop
    a:
      action: !!str std.noop
      publish:
        n: 0o17
        t: 12:30:00
        d: 1_000
        f: 1.50
        e: !!int "5"
        "on": off
      wait-before: 0x1F
`,
  'a workbook': `---
version: "2.0"
name: wb
# with both
workflows:
  one:
    type: direct
    input:
      - x
    tasks:
      a:
        workflow: two p=<% $.x %>
        on-success:
          - b
      b:
        action: wb.act
    task-defaults:
      retry: count=2 delay=1
      on-error: [b]
  two:
    type: reverse
    tasks:
      c: {action: act x=1, requires: [d]}
      d:
        action: std.noop
actions:
  act:
    base: std.echo output="<% $.x %>"
    input: [x, y: 2]
    output: <% $ %>
`,
  'advanced clauses, nested and flowing': `version: '2.0'
wf:
  vars: {
    one: 1,  # first
    two: 2   # second
  }
  tasks:
    a:
      on-success: {publish: {branch: {x: 1}, global: {y: 2}}, next: [b, {c: <% $.x %>}]}
      on-error:
        publish: {global: {z: <% task().result %>}}
      on-complete:
        next: b
    b: {retry: count=3 delay=1 break-on=<% $.x %>, on-success: c}
    c:
      retry: count=3 delay=1   # thrice
      input: {p: [1, [2, {q: r}]],
              s: t}
`,
  'names to be quoted, and of other objects': `version: '2.0'
wf:
  tasks:
    __proto__:
      action: std.noop
      publish: {constructor: 1, toString: {__proto__: 2}}
      on-success: [constructor, '012', 'x.y']
    constructor: {on-error: __proto__}
    '012': {action: std.echo output=<% task('012').result %>}
    'x.y':
      on-complete: ['yes', <% task("x.y") %>]
    'yes': {}
    é-ß: {on-success: 'x.y'}
`,
  'bare conditions and strange clauses': `version: '2.0'
wf:
  tasks:
    a:
      on-success: {b: <% $.x %>}
      on-error:
        next: {b: <% $.y %>, c: <% $.z %>}
      on-complete: []
    b:
      on-success:
        - a: <% $.x %>
          c: <% $.y %>
        - - nested
        - 1
    c: text
    d: {action: std.noop}
`,
  'deep indentation and blank lines': `version: '2.0'



wf:


         tasks:

              a:

                   action: std.noop


                   on-success:


                        -    b

                        -

                             c: <% $.x %>

              b: {}

              c:
                   action: std.noop



`,
}
