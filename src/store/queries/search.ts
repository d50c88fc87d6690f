/** Finds declarations by number, party or words, for the search field; the index follows the log, intake never waits for it. */
import type { Declaration, Party } from '../../model/declaration.ts';
import type { Queryable } from '../open.ts';
import type { Sealed } from '../vault/seal.ts';
import type { Vault } from '../vault/vault.ts';
import { declarationColumns } from './columns.ts';
import type { DeclarationHead } from './declarations.ts';

const FOLLOWER = 'search';
const LEAST_LETTERS = 2;

/** At most `limit`, newest first; words must all occur. */
export async function searchDeclarations(
  db: Queryable,
  words: string,
  limit: number,
  office?: string,
): Promise<DeclarationHead[]> {
  const patterns = words
    .normalize('NFC')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word.length >= LEAST_LETTERS)
    .map(likePattern);
  if (patterns.length === 0) return [];
  const { rows } = await db.query<DeclarationHead>(
    `select ${declarationColumns('d')} from search_entry s join declaration d using (number, version)
     where s.words like all($1::text[]) and ($3::text is null or d.office = $3)
     order by d.occurred_at desc, d.number limit $2`,
    [patterns, limit, office ?? null],
  );
  return rows;
}

/**
 * Takes the next declarations of a log partition into the search index.
 * @returns how many entries of the log were read; 0 when it is up to date
 */
export async function followForSearch(
  db: Queryable,
  vault: Vault,
  partition: number,
  most: number,
): Promise<number> {
  const place = await db.query<{ seq: number }>(
    'select seq::float8 as seq from follower where name = $1 and partition = $2',
    [FOLLOWER, partition],
  );
  const after = place.rows[0]?.seq ?? 0;
  const head = await db.query<{ seq: number | null }>(
    'select max(seq)::float8 as seq from log_entry where partition = $1 and seq > $2 and seq <= $2 + $3::bigint',
    [partition, after, most],
  );
  const upTo = head.rows[0]?.seq ?? null;
  if (upTo === null) return 0;
  const { rows: found } = await db.query<{ number: string; version: number; content: Sealed }>(
    `select distinct d.number, d.version, d.content from decision x join declaration d using (number, version)
     where x.log_partition = $1 and x.log_seq > $2 and x.log_seq <= $3`,
    [partition, after, upTo],
  );
  const opened = await vault.open(found.map(({ content }) => content));
  const rows = found.flatMap(({ number, version }, place) => {
    const content = opened[place]!;
    return 'text' in content ? [{ number, version, words: searchWords(content.text) }] : [];
  });
  await db.query(
    `with taken as (
       insert into search_entry (number, version, words) select * from unnest($1::text[], $2::int[], $3::text[])
       on conflict (number, version) do nothing
     )
     insert into follower (name, partition, seq) values ($4, $5, $6)
     on conflict (name, partition) do update set seq = excluded.seq`,
    [
      rows.map((row) => row.number),
      rows.map((row) => row.version),
      rows.map((row) => row.words),
      FOLLOWER,
      partition,
      upTo,
    ],
  );
  return upTo - after;
}

/** What somebody might remember of a declaration: its number, its bills, who takes part, what the goods are called. */
function searchWords(content: string): string {
  const declaration = JSON.parse(content) as Partial<Declaration>;
  const parties: (Party | undefined)[] = [
    declaration.importer,
    declaration.seller,
    declaration.declarant,
    declaration.exporter,
  ];
  const bills = declaration.consignment;
  const found = [declaration.declarationNumber, bills?.billOfLading, bills?.masterBill, bills?.cargoNumber];
  for (const party of parties) found.push(party?.id, party?.name);
  for (const item of declaration.items ?? [])
    found.push(item.hsCode, item.description, item.tradeName, item.brand, item.model);
  const words = new Set(found.filter((word) => word !== undefined));
  return [...words].join(' ').normalize('NFC').toLowerCase().replaceAll('\0', ' ');
}

function likePattern(word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`;
}
