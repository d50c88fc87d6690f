/** Which citizen asks: the portal has sessions of its own, and neither kind of session opens a door of the other. */
import type { RateLimitOptions } from '@fastify/rate-limit';
import type { FastifyRequest } from 'fastify';
import { needToken } from './guard.ts';
import type { CitizenSession, PortalPorts } from './portal-ports.ts';
import { Refusal } from './refusal.ts';

export const CITIZEN_COOKIE = '__Host-gwanmun-my';

declare module 'fastify' {
  interface FastifyRequest {
    citizen?: CitizenSession;
  }
}

/** Before every route whose right is `citizen`. */
export async function findCitizen(ports: PortalPorts, request: FastifyRequest): Promise<void> {
  const token = request.cookies[CITIZEN_COOKIE];
  const session = token === undefined ? undefined : await ports.sessionOf(token);
  if (session === undefined) throw new Refusal('not-signed-in');
  needToken(request, session.csrfToken);
  request.citizen = session;
}

export function citizenAsks(request: FastifyRequest): string {
  if (request.citizen === undefined) throw new Refusal('not-signed-in');
  return request.citizen.citizen;
}

const MINUTE = 60_000;

/** Counted by citizen, from whatever address. */
function byCitizen(max: number): RateLimitOptions {
  return {
    max,
    timeWindow: MINUTE,
    hook: 'preHandler',
    keyGenerator: (request: FastifyRequest) => request.citizen?.citizen ?? request.ip,
  };
}

export const CITIZEN_LIMIT = byCitizen(120);
/** Who tries numbers of others is stopped soon. */
export const LOOK_UP_LIMIT = byCitizen(30);
/** Each asks a stranger's server. */
export const SHOP_LINK_LIMIT = byCitizen(10);
