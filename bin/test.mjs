// npm test: plain JavaScript, because nothing is installed yet when it runs first. See run-tests.ts for what it does.
import { main } from './lib/main.mjs'

process.exit(await main('bin/run-tests.ts', process.argv.slice(2)))
