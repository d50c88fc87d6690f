/** Resolves a kind of the house, asked for as `own:ID`, to the kind whose figures it takes and the template that writes it. */
import { readTemplate, type TableRelease, type Template } from '../../areas/statistics/index.ts';
import { bad, Fault, good, type Problem, type Result } from '../../core/problem.ts';
import type { Text } from '../../core/text.ts';
import type { Queryable } from '../../store/open.ts';
import { type ReleaseKindRow, readReleaseKind } from '../../store/queries/release-kinds.ts';

export interface StoredTemplate {
  /** `id/version`. */
  readonly name: string;
  readonly title: Text;
  readonly template: Template;
}

export interface Resolved {
  readonly asked: TableRelease;
  /** Absent: a kind that is built in. */
  readonly own?: StoredTemplate;
}

const OWN = 'own:';

/** A problem where no such kind is in force. */
export async function resolveKind(db: Queryable, asked: TableRelease): Promise<Result<Resolved>> {
  if (!asked.kind.startsWith(OWN)) return good({ asked });
  const id = asked.kind.slice(OWN.length);
  const row = (await readReleaseKind(db, id)).find(({ confirmedAt }) => confirmedAt !== null);
  if (row === undefined) return bad([unknown(id)]);
  const { item } = row;
  const of = { ...asked, kind: row.base, ...(item === null ? {} : { item }) };
  return good({ asked: of, own: templateIn(row) });
}

/** The template that a release was written with, whatever is in force by now. */
export async function readStoredTemplate(db: Queryable, name: string): Promise<StoredTemplate> {
  const [id = '', version = ''] = name.split('/');
  const row = (await readReleaseKind(db, id)).find((one) => one.version === Number(version));
  if (row === undefined) throw new Fault('release/template', `There is no template ${name}.`);
  return templateIn(row);
}

/** What was stored was read before it was stored. */
function templateIn({ id, version, nameKo, nameEn, lines }: ReleaseKindRow): StoredTemplate {
  const read = readTemplate({ lines: JSON.parse(lines) });
  if (!read.ok)
    throw new Fault('release/template', `The stored template ${id}/${version} can no longer be read.`);
  return { name: `${id}/${version}`, title: { ko: nameKo, en: nameEn }, template: read.value };
}

function unknown(id: string): Problem {
  const message = {
    ko: `“${id}”이라는 우리 기관의 종류가 없거나 아직 확정되지 않았습니다.`,
    en: `The house has no kind “${id}” in force.`,
  };
  return { code: 'release/kind-unknown', pointer: '/kind', message };
}
