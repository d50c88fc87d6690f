/** The HTTP server: security headers, sessions, rights, errors, and the routes of every group. Knows no database. */
import { randomBytes } from 'node:crypto';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { guard, type RightName } from './guard.ts';
import { openApi } from './open-api.ts';
import { portalPages } from './portal-pages.ts';
import type { Ports } from './ports.ts';
import { errorBody, faultBody, isStoreAway, Refusal, statusOf } from './refusal.ts';
import { acceptanceRoutes } from './routes/acceptance.ts';
import { agencyRuleRoutes } from './routes/agency-rules.ts';
import { analysisRoutes } from './routes/analyses.ts';
import { auditRoutes } from './routes/audit.ts';
import { broughtRoutes } from './routes/brought.ts';
import { challengeRoutes } from './routes/challenges.ts';
import { classificationRoutes } from './routes/classification.ts';
import { codeNetworkRoutes } from './routes/code-networks.ts';
import { counselRoutes } from './routes/counsel.ts';
import { criteriaRoutes } from './routes/criteria.ts';
import { deskRoutes } from './routes/desk.ts';
import { drawRoutes } from './routes/draw.ts';
import { dutyRoutes } from './routes/duty.ts';
import { evidenceRoutes } from './routes/evidence.ts';
import { exportRoutes } from './routes/exports.ts';
import { extractRoutes } from './routes/extracts.ts';
import { houseRoutes } from './routes/house.ts';
import { intakeRoutes } from './routes/intake.ts';
import { languageRoutes } from './routes/language.ts';
import { libraryRoutes } from './routes/library.ts';
import { modelRoutes } from './routes/models.ts';
import { originRoutes } from './routes/origin.ts';
import { outageRoutes } from './routes/outage.ts';
import { paperRoutes, verifyPageRoute } from './routes/papers.ts';
import { parcelActRoutes } from './routes/parcel-acts.ts';
import { parcelDeliveryRoutes } from './routes/parcel-deliveries.ts';
import { myPathRoutes, parcelPathRoutes } from './routes/parcel-path.ts';
import { parcelSelectionRoutes } from './routes/parcel-selection.ts';
import { parcelRoutes } from './routes/parcels.ts';
import { paymentRoutes } from './routes/payments.ts';
import { personalCodeRoutes } from './routes/personal-codes.ts';
import { policyRoutes } from './routes/policies.ts';
import { portalRoutes } from './routes/portal.ts';
import { portalCodeRoutes } from './routes/portal-code.ts';
import { portalMailRoutes } from './routes/portal-mail.ts';
import { portalMinorRoutes } from './routes/portal-minors.ts';
import { portalPaymentRoutes } from './routes/portal-payments.ts';
import { pressPageRoutes } from './routes/press.ts';
import { proofRoutes } from './routes/proof.ts';
import { releaseRoutes } from './routes/releases.ts';
import { rulingRoutes } from './routes/rulings.ts';
import { searchRoutes } from './routes/search.ts';
import { sessionRoutes } from './routes/session.ts';
import { settingsRoutes } from './routes/settings.ts';
import { snapshotRoutes } from './routes/snapshots.ts';
import { statisticsRoutes } from './routes/statistics.ts';
import { studyRoutes } from './routes/studies.ts';
import { supplyRoutes } from './routes/supply.ts';
import { traderRoutes } from './routes/trader-desk.ts';
import { traderDraftRoutes } from './routes/trader-drafts.ts';
import { traderFirmRoutes } from './routes/trader-firm.ts';
import { workRoutes } from './routes/work.ts';
import { schemaProblems } from './schema-problems.ts';
import { securityHeaders } from './security-headers.ts';
import { endStreams } from './server-sent-events.ts';
import { consolePages } from './static.ts';

export interface ServerSettings {
  /** Folder of the built console, or null to serve the API alone. */
  readonly consoleFolder: string | null;
  readonly isLogging: boolean;
  /** Most bytes of one request that is not a stream. */
  readonly mostBytes: number;
  /** Addresses or networks of proxies whose word on where a request comes from is believed; nobody’s where undefined. */
  readonly proxies?: readonly string[] | undefined;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the one who asks must be allowed to do; `open` needs no sign-in. */
    right?: RightName;
  }
}

export async function makeServer(ports: Ports, settings: ServerSettings): Promise<FastifyInstance> {
  const server = Fastify({
    bodyLimit: settings.mostBytes,
    logger: settings.isLogging ? { level: 'warn', serializers: { req: plainRequest } } : false,
    ajv: { customOptions: { allErrors: true } },
    trustProxy: settings.proxies === undefined ? false : [...settings.proxies],
    genReqId: () => randomBytes(6).toString('hex'),
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: tellFrameworkError,
    // A browser holds its event stream open for ever; `endStreams` gives it its end, and idle connections are cut.
    forceCloseConnections: 'idle',
  });
  server.setErrorHandler(tellError);
  await server.register(cookie);
  await server.register(rateLimit, { global: false });
  await server.register(swagger, openApi());
  server.addHook('onRequest', securityHeaders);
  server.addHook('onRequest', refuseUnreadable);
  server.addHook('preClose', endStreams(server));
  server.addHook('preValidation', guard(ports));
  server.setNotFoundHandler((_request, _reply) => {
    throw new Refusal('not-found');
  });
  await server.register(
    async (api) => {
      houseRoutes(api, ports.house);
      sessionRoutes(api, ports.session);
      intakeRoutes(api, ports.intake);
      workRoutes(api, ports.work);
      deskRoutes(api, ports.desk);
      evidenceRoutes(api, ports.evidence);
      auditRoutes(api, ports.audit);
      outageRoutes(api, ports.outage);
      traderRoutes(api, ports.traders);
      traderDraftRoutes(api, ports.drafts);
      traderFirmRoutes(api, ports.firms);
      broughtRoutes(api, ports.brought);
      drawRoutes(api, ports.draw);
      criteriaRoutes(api, ports.criteria);
      exportRoutes(api, ports.exports);
      dutyRoutes(api, ports.duty);
      policyRoutes(api, ports.policies);
      acceptanceRoutes(api, ports.acceptance);
      paperRoutes(api, ports.papers);
      searchRoutes(api, ports.search);
      settingsRoutes(api, ports.settings);
      modelRoutes(api, ports.registry);
      proofRoutes(api, ports.proof);
      studyRoutes(api, ports.studies);
      challengeRoutes(api, ports.challenges);
      analysisRoutes(api, ports.analyses);
      classificationRoutes(api, ports.classification);
      rulingRoutes(api, ports.rulings);
      extractRoutes(api, ports.extracts);
      originRoutes(api, ports.origin);
      parcelRoutes(api, ports.parcels);
      parcelActRoutes(api, ports.parcels);
      parcelPathRoutes(api, ports.parcels);
      parcelDeliveryRoutes(api, ports.deliveries);
      personalCodeRoutes(api, ports.codes);
      codeNetworkRoutes(api, ports.codeNetworks);
      portalRoutes(api, ports.portal);
      portalCodeRoutes(api, ports.portal);
      portalPaymentRoutes(api, ports.portal);
      myPathRoutes(api, ports.portal);
      portalMailRoutes(api, ports.portalMail);
      portalMinorRoutes(api, ports.portalMinors);
      paymentRoutes(api, ports.payments);
      parcelSelectionRoutes(api, ports.parcelSelection);
      counselRoutes(api, ports.counsel);
      languageRoutes(api, ports.language);
      agencyRuleRoutes(api, ports.agencyRules);
      libraryRoutes(api, ports.library);
      releaseRoutes(api, ports.releases);
      snapshotRoutes(api, ports.snapshots);
      supplyRoutes(api, ports.supply);
      statisticsRoutes(api, ports.statistics);
    },
    { prefix: '/api/v1' },
  );
  server.get('/healthz', { config: { right: 'open' }, schema: { hide: true } }, async (_request, reply) => {
    const isHealthy = await ports.house.isHealthy();
    return reply.code(isHealthy ? 200 : 503).send({ ok: isHealthy });
  });
  verifyPageRoute(server, ports.papers);
  pressPageRoutes(server, ports.releases);
  if (settings.consoleFolder !== null) {
    await consolePages(server, settings.consoleFolder);
    await portalPages(server, settings.consoleFolder);
  }
  return server;
}

/** The structured log names the route and never what was asked: addresses may hold personal data. */
function plainRequest(request: FastifyRequest): { id: string; method: string; route: string | undefined } {
  return { id: request.id, method: request.method, route: request.routeOptions?.url };
}

/** What no route can read: a packed body would have to be unpacked first, and no text of ours holds a NUL. */
async function refuseUnreadable(request: FastifyRequest): Promise<void> {
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') {
    throw new Refusal('unsupported', {
      ko: `압축된 본문(${encoding})은 받지 않습니다. 압축하지 않고 보내십시오.`,
      en: `Packed bodies (${encoding}) are not taken; send it unpacked.`,
    });
  }
  if (request.url.includes('%00')) throw new Refusal('not-found');
}

/** Addresses that cannot even be routed are refused in the same shape and with the same headers as everything else. */
function tellFrameworkError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  securityHeaders(request, reply).then(() => tellError(error, request, reply));
}

function tellError(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { id } = request;
  if (error instanceof Refusal) {
    if (error.cause !== undefined) logFault(request, error.cause);
    return tellRefusal(reply, error, id);
  }
  const status = 'statusCode' in error ? error.statusCode : undefined;
  if (status === 429) return tellRefusal(reply, new Refusal('too-many'), id);
  if (status === 413) return tellRefusal(reply, new Refusal('too-large'), id);
  if ('validation' in error && error.validation !== undefined) {
    const problems = schemaProblems(error.validation, error.validationContext);
    return reply.code(400).send(errorBody(new Refusal('invalid', undefined, problems), id));
  }
  if (status !== undefined && status >= 400 && status < 500) {
    const problem = {
      code: 'request/malformed',
      message: {
        ko: `요청 형식이 잘못되었습니다: ${error.message}`,
        en: `Malformed request: ${error.message}`,
      },
    };
    return reply.code(status).send(errorBody(new Refusal('invalid', undefined, [problem]), id));
  }
  logFault(request, error);
  if (isStoreAway(error)) return tellRefusal(reply, new Refusal('unavailable'), id);
  return reply.code(500).send(faultBody(id));
}

function logFault({ id, log }: FastifyRequest, error: unknown): void {
  const { name, code, stack } = error as { name?: unknown; code?: unknown; stack?: unknown };
  // Where it happened, not what the message says: messages of a database quote what they were given.
  const where = String(stack)
    .match(/^ +at .*$/gm)
    ?.map((line) => line.trim());
  log.error({ id, name, code, where }, 'fault');
}

function tellRefusal(reply: FastifyReply, refusal: Refusal, id: string): FastifyReply {
  return reply.code(statusOf(refusal.kind)).send(errorBody(refusal, id));
}
