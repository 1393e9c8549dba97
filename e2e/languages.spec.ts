import { expect, test } from '@playwright/test'

test('in Vietnamese every built-in action is described in Vietnamese', async ({ page, baseURL }) => {
  await page.context().addCookies([{ name: 'tramontane-language', value: 'vi', url: baseURL ?? '' }])
  const { actions } = await (await page.request.get('/v2/actions?limit=100')).json()
  await page.goto('/actions')
  const list = page.getByRole('main')
  await expect(list.getByText('std.http', { exact: true })).toBeVisible()
  const shown = await list.innerText()
  const english = actions.filter(
    ({ is_system, description }: { is_system: boolean; description: string }) =>
      is_system && shown.includes(description.replaceAll('`', '').slice(0, 40)),
  )
  expect(english.map(({ name }: { name: string }) => name)).toEqual([])
})
