import { defineConfig } from '@playwright/test'
import { findChromium } from './e2e/support/chromium.ts'

const { executablePath, env } = findChromium()
const asRoot = process.getuid?.() === 0

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/support/global-setup.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  workers: 2,
  // An overloaded machine must not turn into a failure; a broken product fails either way.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    // Set by the global set-up.
    baseURL: process.env.E2E_BASE_URL,
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'UTC',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath,
      // Chromium's sandbox refuses root; the small /dev/shm of a container crashes its pages.
      args: ['--disable-dev-shm-usage', ...(asRoot || process.env.CI !== undefined ? ['--no-sandbox'] : [])],
      env: { ...(process.env as Record<string, string>), ...env },
    },
  },
})
