import { defineAction } from '../define-action.ts'

const mistralClass = 'mistral.actions.std_actions.SSHProxiedAction'

/** `std.ssh_proxied`: a command on a host that only a gateway reaches. */
export const sshProxied = defineAction({
  name: 'std.ssh_proxied',
  mistralClass,
  description: `Runs a command on a host that is reached through a gateway, over SSH to both with the same key.
gateway_host; gateway_username: username when not given. The rest as std.ssh. proxy_command is refused: it would run a
command on the worker itself.`,
  parameters: [
    'cmd',
    'host',
    'username',
    'private_key_filename',
    'gateway_host',
    ['gateway_username', null],
    ['password', null],
    ['proxy_command', null],
    ['private_key', null],
  ],
  isSync: true,
  check: (input) =>
    input.proxy_command == null || input.proxy_command === ''
      ? null
      : 'proxy_command is not supported: it would run a command on the worker itself',
  run: async (input, context) => {
    const [{ runSsh }, { dialThrough }] = await Promise.all([import('../ssh/run-ssh.ts'), import('../ssh/dial.ts')])
    return runSsh(input, context, mistralClass, dialThrough(input))
  },
})
