/** What it is called until somebody names it. */
export const starterName = 'my_workflow'

/** What a new workflow begins with: it is valid, and shows the parts. */
export const starter = `version: '2.0'

${starterName}:
  description: What it does, for people.
  input:
    - name: world

  tasks:
    greet:
      action: std.echo output="Hello <% $.name %>"
      publish:
        greeting: <% task().result %>
`
