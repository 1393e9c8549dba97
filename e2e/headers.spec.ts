/* What an attacker would try on the pages themselves. */
import { expect, test } from '@playwright/test'

const pages = ['/', '/workflows', '/executions', '/schedules', '/actions', '/docs/api']

test('no page runs a script that is not its own, and each still works', async ({ page }) => {
  const broken: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') broken.push(message.text())
  })
  for (const path of pages) {
    const response = await page.goto(path)
    const policy = response?.headers()['content-security-policy'] ?? ''
    expect(policy, path).toContain("frame-ancestors 'none'")
    expect(/script-src [^;]*/.exec(policy)?.[0], path).not.toContain('unsafe')
    await expect(page.locator('main')).toBeVisible()
  }
  expect(broken).toEqual([])
  const ran = await page.evaluate(async () => {
    const script = document.createElement('div')
    script.innerHTML = '<img src="/nothing" onerror="window.injected = true"><script>window.injected = true</script>'
    document.body.append(script)
    await new Promise((resolve) => setTimeout(resolve, 300))
    return 'injected' in window
  })
  expect(ran).toBe(false)
})

test('an answer of each page bears a nonce of its own', async ({ request }) => {
  const nonces = await Promise.all(
    [1, 2].map(async () => (await request.get('/')).headers()['content-security-policy']),
  )
  expect(nonces[0]).not.toBe(nonces[1])
})
