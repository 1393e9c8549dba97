// npm start: plain JavaScript, because nothing is installed yet when it runs first. See supervisor.ts for what it does.
import { main } from './lib/main.mjs'

process.exit(await main('bin/supervisor.ts', process.argv.slice(2)))
