/** Signing in of citizens by OpenID Connect (code flow with PKCE, state and nonce), and their sessions, apart from those of officers. */
import { randomBytes } from 'node:crypto';
import { isDay, seoulDay, toInstant } from '../../core/day.ts';
import { sha256 } from '../../core/hash.ts';
import type { Text } from '../../core/text.ts';
import type { CitizenSession, SignInStart } from '../../exchange/portal-ports.ts';
import { Refusal } from '../../exchange/refusal.ts';
import {
  endCitizenSession,
  readCitizenBySubject,
  readCitizenSession,
  storeCitizen,
  storeCitizenSession,
} from '../../store/queries/citizens.ts';
import type { House } from '../house.ts';
import { whoIs } from '../personal-codes/codes.ts';
import { type Holder, openTexts, wordsOfCitizen } from '../personal-codes/holders.ts';
import { writeDesk } from '../trader-desk/write.ts';
import { away } from './identity.ts';

const SESSION_HOURS = 2;
const TICKET_MILLIS = 600_000;
/** On their way to the provider at once: whoever starts and never comes back must not fill the memory. */
const MOST_TICKETS = 10_000;
const RETURN_PATH = '/api/v1/my/sign-in/return';
/** A proxy that changes the name of the host must not send people round in circles. */
const START_PATH = '/api/v1/my/sign-in?here=1';

interface Ticket {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly at: number;
}

export interface SignIns {
  start(host: string | null): Promise<SignInStart>;
  end(ticket: string | undefined, query: string): Promise<string>;
}

export function openSignIns(house: House): SignIns {
  const tickets = new Map<string, Ticket>();
  return {
    async start(host) {
      const own = new URL(house.publicUrl);
      // The provider sends back to one address: who came by another starts there.
      if (host !== null && host !== own.host)
        return { location: new URL(START_PATH, own).href, ticket: null };
      const oidc = await import('openid-client');
      const client = await house.identity.client();
      const ticket = {
        ...{ state: oidc.randomState(), nonce: oidc.randomNonce() },
        ...{ verifier: oidc.randomPKCECodeVerifier(), at: house.machineNow() },
      };
      const secret = randomBytes(24).toString('base64url');
      tickets.set(sha256(secret), ticket);
      if (tickets.size > MOST_TICKETS) tickets.delete(tickets.keys().next().value!);
      const url = oidc.buildAuthorizationUrl(client, {
        redirect_uri: new URL(RETURN_PATH, own).href,
        ...{ scope: 'openid profile phone', prompt: 'login', state: ticket.state, nonce: ticket.nonce },
        code_challenge: await oidc.calculatePKCECodeChallenge(ticket.verifier),
        code_challenge_method: 'S256',
      });
      return { location: url.href, ticket: secret };
    },
    async end(secret, query) {
      const key = sha256(secret ?? '');
      const ticket = tickets.get(key);
      // Used once, whatever comes of it.
      tickets.delete(key);
      if (ticket === undefined || Math.abs(house.machineNow() - ticket.at) > TICKET_MILLIS)
        throw new Refusal('not-signed-in', NOT_PROVED);
      const person = await proved(house, ticket, query);
      return openSession(house, await citizenOf(house, person));
    },
  };
}

interface Proved extends Holder {
  readonly subject: string;
}

/** Whom the provider vouches for. */
async function proved(house: House, ticket: Ticket, query: string): Promise<Proved> {
  const oidc = await import('openid-client');
  const client = await house.identity.client();
  try {
    const url = new URL(`${RETURN_PATH}${query}`, house.publicUrl);
    const tokens = await oidc.authorizationCodeGrant(client, url, {
      ...{ pkceCodeVerifier: ticket.verifier, expectedState: ticket.state, expectedNonce: ticket.nonce },
      idTokenExpected: true,
    });
    const subject = tokens.claims()?.sub;
    if (subject === undefined) throw new Refusal('not-signed-in', NOT_PROVED);
    const said = await oidc.fetchUserInfo(client, tokens.access_token, subject);
    const { name, birthdate, phone_number: phone } = said;
    if (name === undefined || name.trim() === '' || typeof phone !== 'string')
      throw new Refusal('not-signed-in', TOO_LITTLE);
    return { subject, name: name.trim(), latinName: null, bornOn: dayOf(birthdate), phone };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (isAway(error)) throw away(error);
    throw new Refusal('not-signed-in', NOT_PROVED);
  }
}

function dayOf(text: unknown): string | null {
  return isDay(text) ? text : null;
}

/** The provider did not answer at all, in time, or said that it has failed. */
function isAway(error: unknown): boolean {
  const { name, cause, status, code } = (error ?? {}) as Record<string, unknown>;
  if (name === 'TimeoutError' || code === 'OAUTH_TIMEOUT' || Number(status) >= 500) return true;
  const reached = cause instanceof Response ? cause.status : undefined;
  if (reached !== undefined) return reached >= 500;
  return error instanceof TypeError || (cause instanceof Error && isAway(cause));
}

/** The citizen of that subject, made where there is none. */
async function citizenOf(house: House, { subject, ...holder }: Proved): Promise<string> {
  const mark = subjectMark(house, house.identity.id, subject);
  const known = await readCitizenBySubject(house.pool, mark);
  if (known !== undefined) return known.id;
  return addCitizen(house, mark, holder);
}

export function subjectMark({ vault }: Pick<House, 'vault'>, provider: string, subject: string): string {
  return vault.searchMark(`citizen ${provider}\u0000${subject}`);
}

export async function addCitizen(house: House, mark: string, holder: Holder): Promise<string> {
  const id = house.newId();
  const day = seoulDay(house.clock.now());
  const [content] = await house.vault.sealWords([wordsOfCitizen(id, day, holder)]);
  await writeDesk(house, async (client) => {
    const createdAt = toInstant(house.clock.now());
    const isNew = await storeCitizen(client, { id, subject: mark, content: content!, createdAt });
    const event = { kind: 'citizen-known', who: whoIs(id), article: '개인정보 보호법 제15조제1항' };
    return { events: isNew ? [event] : [], value: undefined };
  });
  // Of two sign-ins at once the other may have been first.
  return (await readCitizenBySubject(house.pool, mark))?.id ?? id;
}

/** @returns the secret of the new session, which the browser keeps */
export async function openSession(
  house: Pick<House, 'pool' | 'machineNow'>,
  citizen: string,
): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  const now = house.machineNow();
  await storeCitizenSession(house.pool, {
    ...{ idHash: sha256(token), citizen, csrfToken: randomBytes(18).toString('base64url') },
    createdAt: toInstant(now),
    expiresAt: toInstant(now + SESSION_HOURS * 3_600_000),
  });
  return token;
}

export async function sessionOf(house: House, token: string): Promise<CitizenSession | undefined> {
  const row = await readCitizenSession(house.pool, sha256(token), toInstant(house.machineNow()));
  if (row === undefined) return undefined;
  const [text] = await openTexts(house.vault, [row.content]);
  if (text == null) return undefined;
  return { citizen: row.id, name: (JSON.parse(text) as Holder).name, csrfToken: row.csrfToken };
}

export async function signOut(house: House, token: string): Promise<void> {
  await endCitizenSession(house.pool, sha256(token));
}

const NOT_PROVED: Text = {
  ko: '본인확인이 끝나지 않았습니다. 처음부터 다시 해 주십시오.',
  en: 'You could not be identified. Please start again.',
};
const TOO_LITTLE: Text = {
  ko: '본인확인 기관이 이름과 전화번호를 알려 주지 않았습니다.',
  en: 'The identity provider gave no name and telephone.',
};
