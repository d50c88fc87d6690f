/** The settings of the embedded server, for whoever wonders why it is fast yet loses nothing: durable, and sized for intake. */

/**
 * Text of the file that `postgresql.conf` includes; rewritten at every start, so that new settings reach old clusters.
 * @param isThrowaway for tests, which kill processes but never the power
 */
export function serverSettings(port: number, isThrowaway: boolean): string {
  const durable = isThrowaway ? 'off' : 'on';
  return `# Written by Gwanmun at every start; changes here are lost.
port = ${port}
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 64
password_encryption = 'scram-sha-256'
timezone = 'UTC'
log_timezone = 'UTC'
# What is declared is nobody's business in a server log.
log_min_error_statement = panic
log_error_verbosity = terse
max_logical_replication_workers = 0

# Nothing acknowledged is ever lost: the defaults, said aloud.
fsync = ${durable}
synchronous_commit = ${durable}
full_page_writes = ${durable}

# Intake writes about 5 kB a declaration: few checkpoints, large log segments kept for reuse.
shared_buffers = 192MB
wal_buffers = 16MB
min_wal_size = 512MB
max_wal_size = 3GB
checkpoint_timeout = 15min
checkpoint_completion_target = 0.9
bgwriter_lru_maxpages = 400
autovacuum_vacuum_insert_scale_factor = 0.4

# Short statements on one machine with few cores, on a solid disk.
jit = off
max_parallel_workers_per_gather = 0
random_page_cost = 1.1
effective_cache_size = 1GB
work_mem = 16MB
maintenance_work_mem = 96MB
io_method = sync
max_wal_senders = 0
wal_level = minimal
`;
}
