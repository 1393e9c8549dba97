import type { SystemAction } from './action.ts'
import { asyncNoop } from './std/async-noop.ts'
import { echo } from './std/echo.ts'
import { email } from './std/email.ts'
import { fail } from './std/fail.ts'
import { http } from './std/http.ts'
import { javascript, js } from './std/javascript.ts'
import { mistralHttp } from './std/mistral-http.ts'
import { noop } from './std/noop.ts'
import { sleep } from './std/sleep.ts'
import { ssh, waitSsh } from './std/ssh.ts'
import { sshProxied } from './std/ssh-proxied.ts'
import { testDict } from './std/test-dict.ts'

const actions: readonly SystemAction[] = [
  asyncNoop,
  echo,
  email,
  fail,
  http,
  javascript,
  js,
  mistralHttp,
  noop,
  sleep,
  ssh,
  sshProxied,
  testDict,
  waitSsh,
]

/** Every system action by name, in the order of the names. */
export const systemActions: ReadonlyMap<string, SystemAction> = new Map(actions.map((action) => [action.name, action]))
