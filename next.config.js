/** @type {import('next').NextConfig} */
const config = {
  // The native and worker-thread parts of these cannot be bundled; Node loads them as they are.
  serverExternalPackages: [
    'pg',
    'pg-boss',
    'pino',
    '@prisma/client',
    '@prisma/adapter-pg',
    'quickjs-emscripten',
    'ssh2',
    '@node-rs/argon2',
  ],
  poweredByHeader: false,
  reactStrictMode: true,
  // The typecheck is a step of its own (npm run typecheck); the first start should not pay for it twice.
  typescript: { ignoreBuildErrors: true },
  // A checkout inside another project's folder would make Turbopack take that folder for the root.
  turbopack: { root: import.meta.dirname },
}

export default config
