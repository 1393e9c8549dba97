/** What a new workflow begins with: it is valid, and shows the parts. */
export const starter = `version: '2.0'

my_workflow:
  description: What it does, for people.
  input:
    - name: world

  tasks:
    greet:
      action: std.echo output="Hello <% $.name %>"
      publish:
        greeting: <% task().result %>
`
