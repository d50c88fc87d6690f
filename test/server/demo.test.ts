/** The guided tour walks all its stations and really does what it shows: the log verifies afterwards, and holds its acts. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { DemoPeople, DemoPerson } from '../../src/app/commands/demo-people.ts';
import { demoTour, type Station } from '../../src/app/commands/demo-tour.ts';
import { wordsOf } from '../../src/app/said.ts';
import type { Client } from '../builders/client.ts';
import { startHouse, type TestHouse } from '../builders/house.ts';

let house: TestHouse;

before(async () => {
  house = await startHouse('demo');
});
after(() => house?.end());

/** The tour's people are those of a demonstration; here they are the test house's people of the first office. */
function people(): DemoPeople {
  const inOffice = new Set(['officer', 'supervisor']);
  const person = (client: Client): DemoPerson => ({
    async ask<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
      const options = body === undefined ? {} : { body: JSON.stringify(body), type: 'application/json' };
      const answer = await client.ask(method, path.slice(1), options);
      assert.ok(answer.status < 300, `${method} ${path}: ${answer.text}`);
      return answer.json;
    },
    async file(path, body) {
      const response = await fetch(`${house.address}/api/v1${path}`, {
        method: 'POST',
        headers: { ...client.headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      assert.equal(response.status, 200);
      return new Uint8Array(await response.arrayBuffer());
    },
  });
  return {
    machine: person(house.machine),
    as: async (account) => person(await house.as(inOffice.has(account) ? `${account}-020` : account)),
  };
}

test('from arrival to the verified log: replayed, proved, refuted when altered, and learned from', async () => {
  const stations: Station[] = [];
  for await (const station of demoTour(people(), 4711)) stations.push(station);
  assert.equal(stations.length, 9);
  const said = (place: number): string => stations[place - 1]!.shows.join('\n');
  assert.match(said(1), /200 made-up declarations/);
  assert.match(said(6), /identical/);
  assert.match(said(7), /Verdict: verified/);
  assert.match(said(8), /Verdict: refuted/);
  const [before_, after_] = stations[4]!.shows.map((line) => /, (\d+) hits/.exec(line)?.[1]);
  assert.equal(Number(after_), Number(before_) + 1, said(5));
  assert.match(said(9), /follow one another/);
  const { rows } = await house.database.owner.query(
    `select note from purpose_log where number like 'DEMO004711%'`,
  );
  const notes = rows.map(({ note }) => note);
  assert.deepEqual(await wordsOf(house.house.vault, notes), ['guided tour']);
});
