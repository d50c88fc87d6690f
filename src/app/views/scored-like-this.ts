/** How often cases scored like this one turned out to be hits, from the outcomes since the models are in force. */
import type { ScoreView } from '../../exchange/contract.ts';
import type { House } from '../house.ts';
import { rateOf } from './texts.ts';

/** Edges of the bands in which scores are compared. */
const EDGES = [0, 0.005, 0.01, 0.02, 0.04, 0.08, 0.12, 0.2, 0.35, 0.5, 0.7, 1.0001];

export async function scoredLikeThis(house: House, fraud: number): Promise<ScoreView['likeThis']> {
  const place = Math.max(
    0,
    EDGES.findLastIndex((edge) => fraud >= edge),
  );
  const [from, to] = [EDGES[place]!, EDGES[place + 1] ?? 1];
  const { rows } = await house.pool.query<{ n: number; hits: number }>(
    `select count(*)::float8 as n, count(*) filter (where o.verdict <> 'clean')::float8 as hits
     from (select number, version, verdict from examination where source <> 'history' order by recorded_at desc limit 5000) o
     join decision x on x.number = o.number and x.version = o.version
     where x.score >= $1 and x.score < $2`,
    [from, to],
  );
  return { ...rateOf(rows[0]?.hits ?? 0, rows[0]?.n ?? 0), from, to: Math.min(1, to) };
}
