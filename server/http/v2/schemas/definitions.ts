/* What workflows, workbooks and actions have in common. */
import { z } from 'zod'
import { definitionBody } from '../../contract/bodies.ts'
import { namespace, textParameter } from '../../contract/parameters.ts'

/** Query arguments of what writes definitions. */
export const definitionArguments = {
  scope: textParameter('`private`, or `public` for every project.'),
  namespace,
  skip_validation: textParameter('Taken for old clients; what is stored was always checked.'),
}

export const workflowsBody = definitionBody(`version: '2.0'

hello:
  input:
    - name: world
  tasks:
    greet:
      action: std.echo output="Hello, <% $.name %>"
`)

export const workbookBody = definitionBody(`version: '2.0'

name: book
workflows:
  hello:
    tasks:
      greet:
        action: std.echo output="Hello"
`)

export const actionsBody = definitionBody(`version: '2.0'

greet:
  input:
    - name
  base: std.echo
  base-input:
    output: Hello, <% $.name %>
`)

export const validity = z
  .strictObject({ valid: z.boolean(), error: z.string().optional() })
  .meta({ id: 'Validity', description: 'Whether a definition is sound, and what the first error is' })
