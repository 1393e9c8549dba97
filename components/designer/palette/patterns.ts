/*
 * Groups of tasks that are often needed, as YAML which is pasted: names that are taken get numbers. Their tasks are
 * placeholders (std.noop, std.echo) to be replaced by what is meant.
 */

export type PatternId = 'approval' | 'fan' | 'backoff' | 'saga'

export interface Pattern {
  readonly id: PatternId
  readonly clip: string
  /** The task that others lead to, and the one that leads on. */
  readonly first: string
  readonly last: string
}

export const patterns: readonly Pattern[] = [
  {
    id: 'approval',
    first: 'ask_for_approval',
    last: 'approved',
    clip: `# Waits until somebody answers; after a day without an answer it counts as refused.
ask_for_approval:
  action: std.async_noop
  timeout: 86400
  on-success: approved
  on-error: refused
approved:
  action: std.noop
refused:
  action: std.noop
  on-complete:
    - fail(msg="Not approved")
`,
  },
  {
    id: 'fan',
    first: 'fan_out',
    last: 'fan_in',
    clip: `fan_out:
  action: std.noop
  on-success:
    - branch_a
    - branch_b
    - branch_c
branch_a:
  action: std.noop
  on-success: fan_in
branch_b:
  action: std.noop
  on-success: fan_in
branch_c:
  action: std.noop
  on-success: fan_in
fan_in:
  join: all
  action: std.noop
`,
  },
  {
    id: 'backoff',
    first: 'first_attempt',
    last: 'attempt_done',
    clip: `# Tries again after 1, 2, 4, 8 … seconds, five times at most.
first_attempt:
  action: std.noop
  publish:
    failed_attempts: 0
  on-success: attempt
attempt:
  action: std.noop
  on-success: attempt_done
  on-error:
    - back_off: <% $.failed_attempts < 5 %>
    - fail(msg="Still failing after five attempts"): <% $.failed_attempts >= 5 %>
back_off:
  action: std.noop
  wait-before: <% pow(2, $.failed_attempts) %>
  publish:
    failed_attempts: <% $.failed_attempts + 1 %>
  on-success: attempt
attempt_done:
  action: std.noop
`,
  },
  {
    id: 'saga',
    first: 'do_first',
    last: 'saga_done',
    clip: `# Each step has one that undoes it; when a step fails, those before it are undone in reverse order.
do_first:
  action: std.noop
  on-success: do_second
  on-error: rolled_back
do_second:
  action: std.noop
  on-success: saga_done
  on-error: undo_first
undo_first:
  action: std.noop
  on-complete: rolled_back
saga_done:
  action: std.noop
rolled_back:
  action: std.noop
  on-complete:
    - fail(msg="Rolled back")
`,
  },
]
