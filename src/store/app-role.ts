/** The role as which the application runs: it may not change the log even when the application is made to try. */
import pg from 'pg';
import { Fault } from '../core/problem.ts';
import { hasCode } from './data-folder.ts';

export const APP_ROLE = 'gwanmun_app';

/**
 * Creates the role where it is missing. With a password it may sign in itself (embedded server); without, the owner takes
 * it on by SET ROLE. Throws `store/role-missing`, saying what a database administrator has to type.
 */
export async function ensureAppRole(client: pg.Client, password?: string): Promise<void> {
  const found = await client.query('select 1 from pg_roles where rolname = $1', [APP_ROLE]);
  try {
    if (found.rowCount === 0) await createRole(client);
    // The password is ours, made of letters and digits; a role's password cannot be a bound parameter.
    if (password !== undefined)
      await client.query(`alter role ${APP_ROLE} login password ${pg.escapeLiteral(password)}`);
    else await client.query(`grant ${APP_ROLE} to current_user`);
  } catch (cause) {
    if (!hasCode(cause, '42501') && !hasCode(cause, '0LP01')) throw cause;
    if (await isMember(client)) return;
    throw new Fault(
      'store/role-missing',
      `The database user may not create the role ${APP_ROLE}; let an administrator run: create role ${APP_ROLE}; grant ${APP_ROLE} to <that user>;`,
      cause,
    );
  }
}

/** The connection string with which the owner of an external database takes on the application's role. */
export function urlAsAppRole(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  const options = url.searchParams.get('options');
  url.searchParams.set('options', `${options === null ? '' : `${options} `}-c role=${APP_ROLE}`);
  return url.toString();
}

async function createRole(client: pg.Client): Promise<void> {
  try {
    await client.query(`create role ${APP_ROLE} nologin`);
  } catch (error) {
    // Two first starts at once against one server: roles belong to the whole server.
    if (!hasCode(error, '42710') && !hasCode(error, '23505')) throw error;
  }
}

async function isMember(client: pg.Client): Promise<boolean> {
  const sql = 'select 1 from pg_roles where rolname = $1 and pg_has_role(current_user, oid, $2)';
  return (await client.query(sql, [APP_ROLE, 'member'])).rowCount === 1;
}
