import { defineConfig } from 'vitest/config'

const never = ['**/node_modules/**', '.next/**', '.data/**', '.tmp/**', 'e2e/**']

export default defineConfig({
  test: {
    env: { TZ: 'UTC', NODE_ENV: 'test' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...never, '**/*.db.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['**/*.db.test.ts'],
          exclude: never,
          globalSetup: ['test-support/global-setup.ts'],
          // Processes are started and killed here: an overloaded machine must not turn that into a failure.
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
