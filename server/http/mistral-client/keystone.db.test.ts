import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  askKeystoneAs,
  haveKeystone,
  keystonePassword,
  keystoneToken,
  startKeystone,
  type TestKeystone,
} from '../../../test-support/keystone.ts'
import { haveMistralClient, type MistralClient, openMistralClient } from '../../../test-support/mistral-client.ts'
import { type ServedProduct, servedProduct } from '../../../test-support/served-product.ts'
import { forgetAuthSettings } from '../../auth/settings.ts'

const title = 'python-mistralclient with a real Keystone (skipped where one of them is not installed and cannot be)'
// The product that the e2e stage starts has no Keystone.
const possible = process.env.E2E_BASE_URL === undefined && haveMistralClient() && haveKeystone()

describe.skipIf(!possible)(title, () => {
  let keystone: TestKeystone
  let product: ServedProduct
  let admin: MistralClient
  let alice: MistralClient
  let lab: string

  beforeAll(async () => {
    keystone = await startKeystone()
    Object.assign(process.env, { AUTH_MODE: 'keystone', KEYSTONE_URL: keystone.url })
    forgetAuthSettings()
    product = await servedProduct(import.meta.url)
    const token = await keystoneToken(keystone.url, 'admin', 'admin')
    const ask = (path: string, body?: object, method?: string) => askKeystoneAs(keystone.url, token, path, body, method)
    lab = (await ask('/projects', { project: { name: 'lab', domain_id: 'default' } })).project.id
    const { user } = await ask('/users', { user: { name: 'alice', password: keystonePassword, domain_id: 'default' } })
    const { roles } = await ask('/roles', undefined, 'GET')
    const role = roles.find(({ name }: { name: string }) => name === 'member')
    await ask(`/projects/${lab}/users/${user.id}/roles/${role.id}`, undefined, 'PUT')
    const signedIn = (name: string, project: string) =>
      openMistralClient([
        ...['--os-mistral-url', `${product.url}/v2`, '--os-auth-url', keystone.url],
        ...['--os-username', name, '--os-password', keystonePassword, '--os-project-name', project],
      ])
    admin = signedIn('admin', 'admin')
    alice = signedIn('alice', 'lab')
  }, 300_000)
  afterAll(async () => {
    admin?.close()
    alice?.close()
    await product?.close()
    for (const name of ['AUTH_MODE', 'KEYSTONE_URL']) delete process.env[name]
    forgetAuthSettings()
    await keystone?.stop()
  })

  const text = (name: string) => `version: '2.0'\n${name}:\n  tasks:\n    t: {action: std.noop}\n`

  test('offers a workflow to another project, which accepts it, and takes it back', async () => {
    const { run, table, file } = admin
    const [{ ID: id }] = await table('workflow-create', file('shared.yaml', text('shared')))
    await expect(alice.run('workflow-get', id)).rejects.toThrow('Workflow not found')
    expect(await table('member-create', id, 'workflow', lab)).toMatchObject({ 'Member ID': lab, Status: 'pending' })
    expect(await table('member-list', id, 'workflow')).toMatchObject([{ 'Member ID': lab }])
    expect(await alice.table('member-get', id, 'workflow', '-m', lab)).toMatchObject({ Status: 'pending' })
    const answered = await alice.table('member-update', id, 'workflow', '-m', lab, '-s', 'accepted')
    expect(answered).toMatchObject({ Status: 'accepted' })
    expect(await alice.table('workflow-get', id)).toMatchObject({ Name: 'shared' })
    await run('member-delete', id, 'workflow', lab)
    await expect(alice.run('workflow-get', id)).rejects.toThrow('Workflow not found')
    await expect(run('member-get', id, 'workflow', '-m', lab)).rejects.toThrow('not found')
  })

  test('an administrator publishes for everybody, others do not', async () => {
    const { run, file } = admin
    await run('workflow-create', file('public.yaml', text('for_all')), '--public')
    expect(await alice.table('workflow-get', 'for_all')).toMatchObject({ Scope: 'public' })
    await expect(alice.run('workflow-delete', 'for_all')).rejects.toThrow('Unable to delete')
    await expect(alice.run('workflow-create', file('w.yaml', text('w')), '--public')).rejects.toThrow('forbidden')
  })

  test('an administrator keeps code sources and dynamic actions, which say why they do not run', async () => {
    const { run, table, file } = admin
    const python = 'class Say:\n    def run(self, context):\n        return 1\n'
    const source = await table('code-source-create', 'say', file('say.py', python))
    expect(source).toMatchObject({ Name: 'say', Namespace: '', Scope: 'private' })
    expect(await run('code-source-get-content', 'say')).toBe(python.trim())
    const longer = file('say.py', `${python}\n# more\n`)
    expect(await table('code-source-update', 'say', longer)).toMatchObject({ ID: source.ID })
    expect(await run('code-source-get-content', 'say')).toContain('# more')
    expect(await table('code-source-create', 'say', longer, '--namespace', 'there')).toMatchObject({
      Namespace: 'there',
    })
    expect(await table('code-source-list', '--filter', 'name=say')).toHaveLength(2)
    expect(await table('code-source-get', source.ID)).toMatchObject({ Name: 'say' })
    await expect(run('code-source-create', 'say', longer)).rejects.toThrow('Duplicate entry for CodeSource')

    const made = await table('dynamic-action-create', 'demo.say', 'Say', 'say')
    expect(made).toMatchObject({ Class: 'Say', 'Code source ID': source.ID, 'Code source name': 'say' })
    expect(await table('dynamic-action-update', 'demo.say', '--class-name', 'Said')).toMatchObject({ Class: 'Said' })
    expect(await table('dynamic-action-get', made.ID)).toMatchObject({ Name: 'demo.say', Class: 'Said' })
    expect(await table('dynamic-action-list', '--filter', 'code_source_name=say')).toMatchObject([{ ID: made.ID }])
    await expect(run('run-action', 'demo.say')).rejects.toThrow('demo.say is a dynamic action')
    await expect(run('dynamic-action-create', 'x', 'X', 'nowhere')).rejects.toThrow('Code source not found')
    await expect(run('code-source-delete', 'say')).rejects.toThrow('Unable to delete')
    await run('dynamic-action-delete', 'demo.say')
    await run('code-source-delete', 'say')
    await run('code-source-delete', 'say', '--namespace', 'there')
    await expect(run('code-source-get', 'say')).rejects.toThrow('Code source not found')
    await expect(alice.run('code-source-list')).rejects.toThrow('forbidden')
  })
})
