/*
 * Every policy there is, by Mistral's names, and whom it asks for. A route whose policy is not here fails a test and, if
 * it were reached, answers 403: nothing is allowed by being forgotten.
 */
import type { Scope } from './actor.ts'

/**
 * - `public`: anybody; only what tells nothing or is needed to sign in
 * - `reader`: whoever has a role in the project
 * - `member`: `member` or `admin`; Mistral's `admin_or_owner`
 * - `admin`: Mistral's `admin_only`
 * - `operator`: `admin`, and everybody while authentication is off, who has the machine anyway
 */
export type Rule = 'public' | 'reader' | 'member' | 'admin' | 'operator'

export interface Policy {
  readonly rule: Rule
  /** What a token must have been made for. */
  readonly scope: Scope
}

const reads: Policy = { rule: 'reader', scope: 'read' }
const runs: Policy = { rule: 'member', scope: 'run' }
const writes: Policy = { rule: 'member', scope: 'write' }
const administers: Policy = { rule: 'admin', scope: 'admin' }
const operates: Policy = { rule: 'operator', scope: 'admin' }
const open: Policy = { rule: 'public', scope: 'read' }

const definition = {
  list: reads,
  get: reads,
  create: writes,
  update: writes,
  delete: writes,
  publicize: administers,
  'list:all_projects': administers,
} as const

const adminOnly = { list: administers, get: administers, create: administers, update: administers, delete: administers }

const table: Readonly<Record<string, Readonly<Record<string, Policy>>>> = {
  versions: { list: open, get: open },
  health: { get: open },
  openapi: { get: open },
  session: { get: open, create: open, delete: open, update: reads },
  setup: { get: open, create: open },
  workflows: definition,
  workbooks: definition,
  actions: definition,
  environments: definition,
  cron_triggers: definition,
  event_triggers: definition,
  executions: {
    list: reads,
    get: reads,
    create: runs,
    update: runs,
    delete: writes,
    'list:all_projects': administers,
  },
  tasks: { list: reads, get: reads, update: runs, 'list:all_projects': administers },
  action_executions: {
    list: reads,
    get: reads,
    create: runs,
    update: runs,
    delete: writes,
    'list:all_projects': administers,
  },
  members: { list: reads, get: reads, create: writes, update: writes, delete: writes },
  services: { list: reads },
  code_sources: { ...adminOnly, publicize: administers, 'list:all_projects': administers },
  dynamic_actions: { ...adminOnly, publicize: administers, 'list:all_projects': administers },
  maintenance: { get: reads, update: operates },
  drafts: { list: writes, get: writes, update: writes, delete: writes },
  layouts: { get: reads, update: writes },
  users: adminOnly,
  projects: { ...adminOnly, list: reads },
  // One's own; a token itself cannot make tokens.
  api_tokens: { list: reads, create: reads, delete: reads },
  audit: { list: administers },
}

const flat: ReadonlyMap<string, Policy> = new Map(
  Object.entries(table).flatMap(([resource, actions]) =>
    Object.entries(actions).map(([action, policy]) => [`${resource}:${action}`, policy] as const),
  ),
)

/** The policy of that name, or undefined. */
export const policyOf = (name: string): Policy | undefined => flat.get(name)

/** All names, for documentation and tests. */
export const policyNames: readonly string[] = [...flat.keys()]
