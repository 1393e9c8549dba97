/** Server settings of the embedded PostgreSQL. Durability is left at its default: what was committed stays. */
export const settings: Readonly<Record<string, string>> = {
  // Loopback TCP only: the server is a part of the product, not a service to others.
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  // Statements are short; compiling one takes longer than running it.
  jit: 'off',
  // Whole pages follow each checkpoint into the log: fewer checkpoints, less to write. (Compressing them instead is
  // dear here: the packaged server has neither lz4 nor zstd.)
  max_wal_size: '2GB',
  checkpoint_timeout: '10min',
  // The log is for what went wrong.
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] %d ',
  timezone: 'UTC',
  log_timezone: 'UTC',
}

/** For tests alone: a database that need not outlive the machine spares the disk. */
export const throwAwaySettings: Readonly<Record<string, string>> = {
  fsync: 'off',
  full_page_writes: 'off',
  max_connections: '300',
}

/** All the server sees of our environment: no secret of it, and no locale or time zone that would change its ways. */
export const serverEnvironment: NodeJS.ProcessEnv = {
  NODE_ENV: 'production',
  PATH: process.env.PATH,
  TZ: 'UTC',
  LC_ALL: 'C',
  // glibc gives memory back after each statement and asks for it again at the next: a tenth of a small flush.
  MALLOC_TOP_PAD_: '1048576',
  MALLOC_TRIM_THRESHOLD_: '4194304',
}
