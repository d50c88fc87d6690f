/** Who asks, and may they: finds the session or the machine, checks the route's right and the token against forged requests. */
import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { may } from '../access/may.ts';
import type { Right } from '../access/roles.ts';
import { isInScope } from '../access/scopes.ts';
import { findCitizen } from './citizen-guard.ts';
import { type OpenSession, type Ports, personOf, type Who } from './ports.ts';
import { Refusal } from './refusal.ts';

export type RightName = Right | 'open' | 'signed-in' | 'citizen';

export const SESSION_COOKIE = '__Host-gwanmun';

declare module 'fastify' {
  interface FastifyRequest {
    session?: OpenSession;
    who?: Who;
  }
}

/** The one who asks, on a route that needs somebody. */
export function whoAsks(request: FastifyRequest): Who {
  if (request.who === undefined) throw new Refusal('not-signed-in');
  return request.who;
}

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

export function guard(ports: Ports): (request: FastifyRequest) => Promise<void> {
  return async (request) => {
    const { right } = request.routeOptions.config;
    if (right === 'open' || request.routeOptions.url === undefined) return;
    if (right === 'citizen') return findCitizen(ports.portal, request);
    const bearer = bearerOf(request);
    if (bearer !== undefined) {
      const machine = ports.session.machineOf(bearer) ?? (await ports.session.keyOf(bearer));
      if (machine === undefined) throw new Refusal('not-signed-in');
      request.who = machine;
    } else await findSession(ports, request);
    if (right === undefined) throw new Refusal('forbidden');
    if (right === 'signed-in') return;
    const who = whoAsks(request);
    if (!may(personOf(who), right) || !isInScope(who.scopes, right)) throw new Refusal('forbidden');
  };
}

async function findSession(ports: Ports, request: FastifyRequest): Promise<void> {
  const token = request.cookies[SESSION_COOKIE];
  const session = token === undefined ? undefined : await ports.session.sessionOf(token);
  if (session === undefined) throw new Refusal('not-signed-in');
  needToken(request, session.csrfToken);
  request.session = session;
  request.who = session.who;
}

/** What changes something carries the token that the page was given: another site cannot know it. */
export function needToken({ method, headers }: FastifyRequest, csrfToken: string): void {
  if (READING.has(method) || isSame(headers['x-csrf-token'], csrfToken)) return;
  throw new Refusal('forbidden', {
    ko: '요청의 출처를 확인할 수 없습니다. 화면을 새로 고친 뒤 다시 하십시오.',
    en: 'Where the request comes from could not be verified. Reload the page and try again.',
  });
}

function bearerOf(request: FastifyRequest): string | undefined {
  const header = request.headers.authorization;
  return header?.startsWith('Bearer ') ? header.slice(7) : undefined;
}

function isSame(given: string | string[] | undefined, expected: string): boolean {
  if (typeof given !== 'string' || given.length !== expected.length) return false;
  return timingSafeEqual(Buffer.from(given), Buffer.from(expected));
}
