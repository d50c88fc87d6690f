/** How often traders and their systems may ask: counted by account, so that one firm's system never slows another's down. */
import type { RateLimitOptions } from '@fastify/rate-limit';
import type { FastifyRequest } from 'fastify';

const MINUTE = 60_000;

/** Counted after it is known who asks; nobody else than traders is counted. */
function byAccount(max: number): RateLimitOptions {
  return {
    max,
    timeWindow: MINUTE,
    hook: 'preHandler',
    keyGenerator: (request: FastifyRequest) => request.who?.account ?? request.ip,
    allowList: (request: FastifyRequest) => request.who?.role !== 'trader',
  };
}

export const READ_LIMIT = byAccount(600);
export const FILE_LIMIT = byAccount(300);
/** Files cost more than words. */
export const UPLOAD_LIMIT = byAccount(60);
