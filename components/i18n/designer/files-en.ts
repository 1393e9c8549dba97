/** What comes in and goes out as files, and what a new workflow begins from. */
export const transferEn = {
  title: 'Import',
  hint: 'This is what would happen. Nothing is stored before you say so.',
  dropHere: 'Drop YAML files or a zip archive to see what they would do',
  apply: (n: number) => (n === 0 ? 'Nothing to import' : n === 1 ? 'Import 1 definition' : `Import ${n} definitions`),
  done: (n: number) => (n === 1 ? '1 definition imported' : `${n} definitions imported`),
  failed: 'Nothing was imported',
  refused: 'Left out',
  twice: (name: string) => `Another file already holds ${name}.`,
  changes: {
    create: (name: string) => `creates ${name}`,
    update: (name: string) => `updates ${name}`,
    same: (name: string) => `${name} is the same`,
  },
  unreadable: {
    'too-large': (name: string) => `${name} holds more than 12 MB of definitions; import it in parts.`,
    'no-definition': (name: string) => `${name} holds no YAML file.`,
    'bad-zip': (name: string) => `${name} is no zip archive that can be read.`,
  },
  menu: 'Export and import',
  asYaml: 'Export as YAML',
  asSvg: 'Export the graph as SVG',
  asPng: 'Export the graph as PNG',
  importFiles: 'Import files …',
  exportShown: (n: number) => `Export ${n} as zip`,
  exportChosen: (n: number) => `Export ${n} selected as zip`,
  exportFailed: 'The export did not work',
}

export const templatesEn = {
  title: 'New workflow',
  subtitle: 'Begin from a template, from a file or with an empty one.',
  blank: 'Blank workflow',
  search: 'Search templates',
  list: 'Templates',
  noMatch: 'No template matches.',
  use: 'Use template',
  tasks: (n: number) => (n === 1 ? '1 task' : `${n} tasks`),
  unfinished: 'Not saved yet',
  unnamed: 'Unnamed workflow',
  discard: 'Discard the draft',
  of: {
    daily_report: {
      title: 'Daily report',
      says: 'Fetches the orders of a day, sums them up and publishes a report.',
    },
    deploy_environment: {
      title: 'Deployment with checks',
      says: 'Builds an environment step by step and takes it back when a step fails.',
    },
    live_migration: {
      title: 'Live migration on an event',
      says: 'Moves servers away from a host that raised an alarm, checks, and rolls back on error.',
    },
    salary_calculation: {
      title: 'Salaries with approval',
      says: 'A business process: calculates in parallel, waits for a person’s approval and pays out.',
    },
    vm_schedule: {
      title: 'Servers on and off by the clock',
      says: 'Starts or stops all servers with a tag; a cron trigger runs it every evening.',
    },
    approval: {
      title: 'Approval',
      says: 'Waits for a person’s decision and goes another way when none comes in time.',
    },
    batch_with_limit: {
      title: 'A list, a few at a time',
      says: 'Runs an action for each item of a list, with a limit on how many run at once.',
    },
    crawl_and_report: {
      title: 'Crawl and report',
      says: 'Fetches a list, then each page that it names, and makes one report of them.',
    },
    fan_out_fan_in: {
      title: 'Fan-out and fan-in',
      says: 'Runs several branches at the same time and goes on when all have arrived.',
    },
    retry_with_backoff: {
      title: 'Retry with growing pauses',
      says: 'Calls a service again after 1, 2, 4 … seconds and gives up after a number of attempts.',
    },
    saga_rollback: {
      title: 'Saga with rollback',
      says: 'Takes back the finished steps in the opposite order when a later one fails.',
    },
  } as Readonly<Record<string, { readonly title: string; readonly says: string }>>,
}
