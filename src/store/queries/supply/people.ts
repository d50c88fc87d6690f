/** People of some roles, for whom tasks are meant. */
import type { Role } from '../../../access/index.ts';
import type { Queryable } from '../../open.ts';

export interface PersonRow {
  readonly id: string;
  readonly role: Role;
  readonly ko: string;
  readonly en: string;
}

export async function readPeopleOfRoles(db: Queryable, roles: readonly Role[]): Promise<PersonRow[]> {
  const { rows } = await db.query<PersonRow>(
    'select id, role, name_ko as ko, name_en as en from account where role = any($1) and is_active order by id',
    [roles],
  );
  return rows;
}
