/*
 * What PostgreSQL allows in this minute, whatever engine stands before it: rates of one round, measured by the same
 * client library. A "turn" is what every durable engine has to write for a task: its execution's row updated, a task
 * and an action inserted, in one statement and one commit.
 */
import pg from 'pg'

export interface Limit {
  /** Durable commits of one row a second, one connection after the other's answer. */
  readonly insert1c1: number
  /** Turns of one task a second, 16 connections. */
  readonly turn1c16: number
  /** Tasks a second in turns of 1,000, two connections. */
  readonly turn1000c2: number
}

const schema = `
  CREATE TABLE limit_executions (id int PRIMARY KEY, state text, seq bigint DEFAULT 0, updated timestamptz DEFAULT now()) WITH (fillfactor = 70);
  INSERT INTO limit_executions (id, state) SELECT n, 'RUNNING' FROM generate_series(1, 10000) n;
  CREATE TABLE limit_tasks (id bigserial PRIMARY KEY, execution int, name text, state text, published text, created timestamptz DEFAULT now(), finished timestamptz);
  CREATE INDEX ON limit_tasks (execution);
  CREATE TABLE limit_actions (id bigserial PRIMARY KEY, task bigint, state text, input text, output text, created timestamptz DEFAULT now(), finished timestamptz);
  CREATE INDEX ON limit_actions (task);`

const insert = {
  name: 'limit-insert',
  text: "INSERT INTO limit_actions (task, state, input) VALUES (1, 'SUCCESS', '{}')",
}

const turn = {
  name: 'limit-turn',
  text: `
    WITH e AS (UPDATE limit_executions SET seq = seq + 1, updated = now() WHERE id = $1 RETURNING id),
    t AS (INSERT INTO limit_tasks (execution, name, state, published, finished)
      SELECT id, 'task1', 'SUCCESS', '{"a":1}', now() FROM e, generate_series(1, $2) RETURNING id)
    INSERT INTO limit_actions (task, state, input, output, finished)
      SELECT id, 'SUCCESS', '{}', '{"result": null}', now() FROM t`,
}

/** Measures each rate for so many seconds. */
export const probe = async (url: string, seconds: number): Promise<Limit> => {
  const clients = Array.from({ length: 16 }, () => new pg.Client({ connectionString: url }))
  await Promise.all(clients.map((client) => client.connect()))
  const [first, second] = clients as [pg.Client, pg.Client]
  await first.query(schema)
  const rate = async (among: readonly pg.Client[], query: (client: pg.Client) => Promise<unknown>): Promise<number> => {
    await Promise.all(among.map(query))
    let done = 0
    const began = performance.now()
    const end = began + seconds * 1000
    await Promise.all(
      among.map(async (client) => {
        for (; performance.now() < end; done++) await query(client)
      }),
    )
    return (done * 1000) / (performance.now() - began)
  }
  const turnOf = (tasks: number) => (client: pg.Client) =>
    client.query({ ...turn, values: [1 + Math.floor(Math.random() * 10_000), tasks] })
  const limit = {
    insert1c1: await rate([first], (client) => client.query(insert)),
    turn1c16: await rate(clients, turnOf(1)),
    turn1000c2: (await rate([first, second], turnOf(1000))) * 1000,
  }
  await first.query('DROP TABLE limit_executions, limit_tasks, limit_actions')
  await Promise.all(clients.map((client) => client.end()))
  // Their processes end: what they used must not count for what is measured next.
  await new Promise((resolve) => setTimeout(resolve, 500))
  return limit
}
