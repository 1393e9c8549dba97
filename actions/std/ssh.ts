import type { ValueMap } from '../../engine/data/values.ts'
import type { ActionContext } from '../action.ts'
import { defineAction } from '../define-action.ts'

const mistralClass = 'mistral.actions.std_actions.SSHAction'

const description = `Runs a command on a host over SSH and gives what it wrote; on a list of hosts one after the other,
and gives a list. host: host or host:port. username; password, or private_key (its text) or private_key_filename (a file
in the keys' folder of the worker), which the password decrypts. return_result_on_error: give {stdout, stderr, exit_code}
whatever the command came to.`

const run = async (input: ValueMap, context: ActionContext) => {
  // The library takes its time to load, which every start of every process would pay.
  const [{ runSsh }, { dialHost }] = await Promise.all([import('../ssh/run-ssh.ts'), import('../ssh/dial.ts')])
  return runSsh(input, context, mistralClass, dialHost(input))
}

/** `std.ssh`: a command on one host or several. */
export const ssh = defineAction({
  name: 'std.ssh',
  mistralClass,
  description,
  parameters: [
    'cmd',
    'host',
    'username',
    ['password', ''],
    ['private_key_filename', null],
    ['private_key', null],
    ['return_result_on_error', false],
  ],
  isSync: true,
  run,
})

/** `std.wait_ssh`: succeeds once a host lets somebody in; for use with `retry`. */
export const waitSsh = defineAction({
  name: 'std.wait_ssh',
  mistralClass,
  description:
    'Logs in over SSH and lists the home folder. With the policy retry it waits until a new machine lets one in.',
  parameters: ['host', 'username', ['password', '']],
  isSync: true,
  run: (input, context) => run({ ...input, cmd: 'ls -l' }, context),
})
