/** One started house with an identity provider, a provider of short messages, a shop and a carrier, and people of several ages. */
import { type MessageSandbox, startMessageSandbox } from '../../../src/app/messages/sandbox.ts';
import type { Signed } from '../../../src/app/parcels/signed.ts';
import { take } from '../../../src/app/parcels/take.ts';
import { storeFirm } from '../../../src/store/queries/parcel-firms.ts';
import { citizen, identityOf } from '../../builders/citizens.ts';
import type { Answer, Client } from '../../builders/client.ts';
import { startHouse, type TestHouse } from '../../builders/house.ts';

const PEOPLE = [
  { login: 'kim', name: '김민수', bornOn: '1980-07-14', phone: '010-1234-5678' },
  { login: 'lee', name: '이서연', bornOn: '1985-03-02', phone: '010-8765-4321' },
  { login: 'child', name: '김하늘', bornOn: '2011-04-05', phone: '010-2222-3333' },
  { login: 'other', name: '박누리', bornOn: '2012-09-09', phone: '010-4444-5555' },
];

export interface PeopleWorld {
  readonly house: TestHouse;
  readonly sandbox: MessageSandbox;
  as(login: string): Promise<Client>;
  put(client: Client, path: string, body: object): Promise<Answer>;
  takeIn(kind: 'platform' | 'carrier', said: object): Promise<void>;
  end(): Promise<void>;
}

export const SHOP = 'T-EC-1';
export const CARRIER = 'T-CX-1';

export async function startPeople(): Promise<PeopleWorld> {
  const identity = { issuer: '', clientId: '', clientSecret: '' };
  const messages = { url: '', sender: '', secret: '' };
  const sandbox = await startMessageSandbox(0);
  Object.assign(messages, { url: sandbox.url, sender: sandbox.sender, secret: sandbox.secret });
  const house = await startHouse('portal_people', { identity, messages });
  const provider = await identityOf(house.address, PEOPLE);
  Object.assign(identity, provider);
  for (const [id, kind] of [[SHOP, 'platform'] as const, [CARRIER, 'carrier'] as const])
    await storeFirm(house.database.pool, {
      ...{ id, kind, name: `${id} shop`, country: 'US', appliedBy: 'test' },
      ...{ appliedAt: new Date().toISOString(), state: 'registered', decidedBy: 'test' },
      ...{ validFrom: '2026-01-01', validTo: '2028-12-31' },
    });
  const signedIn = new Map<string, Promise<Client>>();
  let jti = 0;
  return {
    ...{ house, sandbox },
    as(login) {
      const found = signedIn.get(login) ?? citizen(house.address, login);
      signedIn.set(login, found);
      return found;
    },
    put: (client, path, body) =>
      client.ask('PUT', path, { body: JSON.stringify(body), type: 'application/json' }),
    async takeIn(kind, said) {
      const id = kind === 'platform' ? SHOP : CARRIER;
      const message = { iss: id, iat: 0, jti: `people-${jti++}`, ...said } as Signed['message'];
      await take(house.house, { firm: { id, kind }, mode: 'live', message, bodyHash: message.jti });
    },
    async end() {
      await provider.close();
      await house.end();
      await sandbox.close();
    },
  };
}
