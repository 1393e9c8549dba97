import type pg from 'pg'

/** Whatever runs a statement: one connection, or a pool where several may be under way. */
export type Sql = pg.ClientBase | pg.Pool
