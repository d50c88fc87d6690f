/** Asks for steps of a parcel's path as people do. */
import assert from 'node:assert/strict';
import type { Paying } from '../../builders/paying.ts';

/** Fails where it is refused. */
export async function act(world: Paying, bill: string, kind: string, more: object = {}) {
  const answer = await tryAct(world, bill, kind, more);
  assert.equal(answer.status, 200, `${kind}: ${answer.text}`);
  return answer.json;
}

export async function tryAct(world: Paying, bill: string, kind: string, more: object = {}) {
  return (await world.officer()).post(`parcels/${bill}/path`, { act: kind, words: '상표가 같음', ...more });
}

/** @returns the codes of what stands against it */
export async function against(
  world: Paying,
  bill: string,
  kind: string,
  more: object = {},
): Promise<string[]> {
  const answer = await tryAct(world, bill, kind, more);
  assert.equal(answer.status, 409, answer.text);
  return answer.json.problems.map(({ code }: { code: string }) => code.split('/')[1]);
}

/** The right that all are suspected of. */
export async function trademark(world: Paying): Promise<string> {
  const rights = (await (await world.officer()).get('recorded-rights')).json;
  return rights.find(({ number }: { number: string }) => number === '40-0000001').id;
}

/** A parcel that is suspected before anything is decided about it, so that nothing lets it go meanwhile. */
export async function suspected(world: Paying, bill: string, price = 60): Promise<void> {
  const right = await trademark(world);
  await world.arrive(bill, { price, whenStored: () => act(world, bill, 'right-noted', { right }) });
}

/** The days of both sides are over. */
export async function daysPass({ house }: Paying, bill: string): Promise<void> {
  await house.database.owner.query(
    `update parcel_path_step set detail = detail || '{"holderBy": "2026-11-16", "ownerBy": "2026-11-16"}'
     where house_bill = $1 and kind = 'right-told'`,
    [bill],
  );
}

export async function mine({ kim }: Paying, bill: string) {
  return (await kim.get(`my/parcels/${bill}`)).json;
}

export async function missing(world: Paying, bill: string): Promise<string[]> {
  const { json } = await (await world.officer()).get(`parcels/${bill}/money`);
  return json.missing.map(({ id }: { id: string }) => id);
}
