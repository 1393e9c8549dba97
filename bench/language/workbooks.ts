/** Workbooks of many tasks in the shapes that people write them in, for the parser's and the API's benchmarks. */

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i)
const head = (name: string): string => `---\nversion: '2.0'\nname: ${name}\n`

/** One action after the other, each on one line. */
const chain = (tasks: number): string => `${head('chain')}workflows:
  chain:
    input: [name]
    tasks:
${range(tasks)
  .map(
    (i) => `      step_${i}:
        action: std.echo output='step ${i} of <% $.name %>'
        on-success: ${i + 1 < tasks ? `step_${i + 1}` : 'succeed'}
`,
  )
  .join('')}`

/** What a deployment looks like: input maps, publish, policies, guarded transitions, comments, both languages. */
const deployment = (tasks: number): string => `${head('deployment')}description: Brings the servers of a site up.
workflows:
  deploy:
    description: >
      Creates every server of a site,
      configures it and tells the owners.
    input:
      - site
      - owner: nobody@example.org
      - image: debian-12
    output:
      servers: <% $.get(created_0, none) %>
      failed: <% $.get(failed, []) %>
    task-defaults:
      on-error:
        - give_up
    tasks:
${range(tasks - 2)
  .map(
    (i) => `      # Server ${i} of the site.
      server_${i}:
        description: "Create server ${i}"
        action: nova.servers_create
        input:
          name: <% $.site + '-${i}' %>
          image: <% $.image %>
          flavor: <% switch($.site = main => large, true => small) %>
          metadata: {owner: "{{ _.owner | lower }}", number: ${i}, tags: [web, 'tier-${i % 3}']}
          user_data: |
            #cloud-config
            hostname: server-${i}
            packages: [nginx, curl]
        publish:
          created_${i}: <% task().result.server.id %>
          address_${i}: <% task().result.server.addresses.values().first([]).where($.version = 4).select($.addr) %>
        publish-on-error:
          failed: "server ${i}: {{ task().result }}"
        retry: count=3 delay=5 break-on=<% task().state = SUCCESS %>
        timeout: 600
        wait-after: 1
        on-success:
          - server_${i + 1}: <% len($.created_${i}) > 0 %>
          - give_up: <% len($.created_${i}) = 0 %>
`,
  )
  .join('')}      server_${tasks - 2}:
        action: std.noop
      give_up:
        action: std.fail
`

/** One task, hundreds beside each other, and one that joins them all. */
const fan = (tasks: number): string => `${head('fan')}workflows:
  fan:
    input: [hosts]
    tasks:
      begin:
        action: std.noop
        on-success: [${range(tasks - 2)
          .map((i) => `part_${i}`)
          .join(', ')}]
${range(tasks - 2)
  .map(
    (i) => `      part_${i}:
        with-items: host in <% $.hosts.where($.zone = ${i}) %>
        concurrency: 5
        action: std.ssh host=<% $.host.address %> cmd="uptime" username="root" private_key_filename="id"
        publish: {up_${i}: <% task().result %>}
        on-complete: end
`,
  )
  .join('')}      end:
        join: all
        action: std.echo
        input: {output: "{{ _ | length }} hosts"}
`

/** Workflows of twenty tasks which call each other, with actions of their own and advanced publishing. */
const modules = (tasks: number): string => `${head('modules')}actions:
${range(tasks / 20)
  .map(
    (i) => `  notify_${i}:
    base: std.http
    base-input:
      url: <% $.url %>/hooks/${i}
      method: POST
      headers: {content-type: application/json}
      body: {text: <% $.text %>, level: info}
    input: [url, text]
    output: <% $.content %>
`,
  )
  .join('')}workflows:
${range(tasks / 20)
  .map(
    (i) => `  module_${i}:
    type: direct
    input:
      - url
      - count: 10
    output: {done: <% $.done %>}
    tasks:
${range(20)
  .map(
    (k) => `      work_${k}:
        ${k === 0 && i > 0 ? `workflow: module_${i - 1} url=<% $.url %>` : `action: notify_${i} url=<% $.url %> text='work ${k}'`}
        on-success:
          publish:
            branch:
              done: <% $.get(done, 0) + 1 %>
            global:
              last: work_${k}
          next:
            - ${k < 19 ? `work_${k + 1}: "{{ _.count > ${k} }}"` : 'succeed'}
        on-error: [fail]
`,
  )
  .join('')}`,
  )
  .join('')}`

/** As programs write it: JSON. */
const json = (tasks: number): string =>
  JSON.stringify({
    version: '2.0',
    name: 'json',
    workflows: {
      main: {
        input: ['vms'],
        tasks: Object.fromEntries(
          range(tasks).map((i) => [
            `t${i}`,
            {
              action: 'std.http',
              input: { url: `http://example.org/<% $.vms[${i}].id %>`, headers: { accept: 'application/json' } },
              publish: { [`r${i}`]: '<% task().result.content %>' },
              'on-success': i + 1 < tasks ? [{ [`t${i + 1}`]: `<% $.r${i} != null %>` }] : [],
            },
          ]),
        ),
      },
    },
  }).replaceAll(',"on-success":[]', '')

export const workbookShapes: Readonly<Record<string, (tasks: number) => string>> = {
  chain,
  deployment,
  fan,
  modules,
  json,
}

const longest = 1_048_576

/** Texts of 1 MB: the longest that the parser takes. */
export const longTexts: Readonly<Record<string, () => string>> = {
  'tasks-1mb': () => deployment(Math.floor(longest / (deployment(400).length / 400)) - 20),
  'script-1mb': () => {
    const line = '            echo "one of many lines" && test -f /etc/hosts\n'
    const text = `${head('script')}workflows:
  run:
    tasks:
      script:
        action: std.ssh
        input:
          cmd: |
`
    return text + line.repeat(Math.floor((longest - text.length) / line.length))
  },
  'list-1mb': () => {
    const text = `${head('list')}workflows: {run: {tasks: {t: {action: std.echo, input: {output: [`
    return `${text}${'12, '.repeat(Math.floor((longest - text.length - 20) / 4))}1]}}}}}\n`
  },
  'expression-1mb': () => {
    const text = `${head('expression')}workflows: {run: {vars: {x: 1}, tasks: {t: {action: std.echo, input: {output: '`
    return `${text}${'<% $.x + 1 %> '.repeat(Math.floor((longest - text.length - 20) / 14))}'}}}}}\n`
  },
}
