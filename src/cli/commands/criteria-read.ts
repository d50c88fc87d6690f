/** The reading acts of `gwanmun criteria`: list, one with its versions, and its history. */
import { EXIT, type Given } from '../command.ts';

export async function list({ flags, isJson, out, note }: Given): Promise<number> {
  const { listCriteria } = await import('../../app/commands/criteria.ts');
  const rows = await listCriteria({ flags, env: process.env, tell: note });
  if (isJson) out(JSON.stringify(rows));
  for (const row of isJson ? [] : rows) {
    const state = row.waiting === null ? row.state : `${row.state}, waits (${row.waiting})`;
    const hits = row.lastHit === null ? 'never hit' : `${row.hits} hits, last ${row.lastHit}`;
    out(`${row.id} v${row.version}  ${state}  ${row.demand}  ${row.title.ko} / ${row.title.en}  ${hits}`);
  }
  return EXIT.good;
}

export async function show(given: Given): Promise<number> {
  const id = idOf(given);
  if (id === undefined) return EXIT.usage;
  const { flags, isJson, out, note } = given;
  const { showCriterion } = await import('../../app/commands/criteria.ts');
  const versions = await showCriterion({ flags, env: process.env, tell: note }, id);
  if (isJson) out(JSON.stringify(versions));
  for (const { version, state, body, createdBy, createdAt, why } of isJson ? [] : versions) {
    out(`${id} v${version}  ${state}  ${createdAt}  ${createdBy}${why === null ? '' : `  “${why}”`}`);
    out(`  ${body.title.ko} / ${body.title.en}`);
    out(`  ${body.scope}, ${body.kind}, ${body.demand}, ${body.validFrom} to ${body.validTo ?? '(no end)'}`);
    out(`  ${body.expression.replace(/\s+/g, ' ')}`);
  }
  return EXIT.good;
}

export async function history(given: Given): Promise<number> {
  const id = idOf(given);
  if (id === undefined) return EXIT.usage;
  const { flags, isJson, out, note } = given;
  const { criterionHistory } = await import('../../app/commands/criteria.ts');
  const events = await criterionHistory({ flags, env: process.env, tell: note }, id);
  if (isJson) out(JSON.stringify(events));
  else if (events.length === 0) out(`Nobody has changed ${id} since it came with the first policy.`);
  for (const { at, who, kind, detail, why } of isJson ? [] : events)
    out(`${at}  ${who}  ${kind}  v${detail.version}${why === null ? '' : `  “${why}”`}`);
  return EXIT.good;
}

function idOf({ words, note }: Given): string | undefined {
  if (words.length === 2) return words[1];
  note(`gwanmun: criteria ${words[0]} takes one ID.`);
  return undefined;
}
