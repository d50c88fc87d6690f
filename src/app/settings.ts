/** What can be set from outside, read once, with every mistake told at once. */
import { isIP } from 'node:net';
import { type Day, isDay } from '../core/day.ts';
import { Fault } from '../core/problem.ts';
import { type LanguageSettings, readLanguageSettings } from './language/settings.ts';
import type { MessageSettings } from './messages/provider.ts';
import type { PaymentSettings } from './payments/http-provider.ts';
import type { IdentitySettings } from './portal/identity.ts';
import { isLoopback } from './portal/loopback.ts';

export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly dataFolder: string | undefined;
  readonly databaseUrl: string | undefined;
  /** What the history is made of. */
  readonly history: 'synthetic' | 'kcs';
  /** Declarations of the made-up year before the first day. */
  readonly historyDeclarations: number;
  /** Made-up import declarations of a usual day. */
  readonly declarationsPerDay: number;
  readonly firstDay: Day;
  /** Business seconds a real second. */
  readonly speed: number;
  readonly seed: number;
  /** False: no made-up arrivals, the machine's own clock. */
  readonly isDemonstration: boolean;
  /** Legal basis on which low-risk declarations are accepted without an officer; null: officers accept them. */
  readonly acceptanceBasis: string | null;
  /** Where heads of the log are time-stamped (RFC 3161); absent: nothing leaves the machine. */
  readonly timeStampUrl?: string | undefined;
  /** Address under which people reach the server, where a proxy stands before it. */
  readonly publicUrl?: string | undefined;
  /** Addresses or networks of proxies before the server, whose word on where a request comes from is believed. */
  readonly proxies?: readonly string[] | undefined;
  /** Where citizens sign in (OpenID Connect); absent: nowhere, or in a demonstration at a provider of its own. */
  readonly identity?: IdentitySettings | undefined;
  /** Who takes money for duty; absent: nobody, or in a demonstration a sandbox of its own. */
  readonly payments?: PaymentSettings | undefined;
  /** Who brings short messages to telephones; absent: nobody, or in a demonstration a sandbox of its own. */
  readonly messages?: MessageSettings | undefined;
  /** Language model of the OpenAI manner; absent: none is asked, and everything works without. */
  readonly language?: LanguageSettings | undefined;
}

/** In force in the demonstration; a customs administration confirms its own basis (행정기본법 제20조). */
const DEMONSTRATION_BASIS = '시연 정책 import@1: 저위험 신고 자동수리 (법적 근거는 운영 기관이 확인)';

/** The first day of the demonstration: a Thursday, so that the day's traffic is a full one. */
const FIRST_DAY = '2026-11-19';

type Given = Readonly<Record<string, string | undefined>>;

/** @param flags of the command line, without dashes @param env GWANMUN_DATA, GWANMUN_HOST, GWANMUN_PORT, GWANMUN_TSA_URL, GWANMUN_PUBLIC_URL, GWANMUN_PROXIES, GWANMUN_OIDC_*, GWANMUN_PAY_*, GWANMUN_MESSAGE_*, GWANMUN_LANGUAGE_*, DATABASE_URL */
export function readSettings(flags: Given, env: Given): Settings {
  const wrong: string[] = [];
  const number = (
    name: string,
    given: string | undefined,
    otherwise: number,
    least: number,
    most: number,
  ): number => {
    if (given === undefined) return otherwise;
    const value = Number(given);
    if (given.trim() !== '' && value >= least && value <= most) return value;
    wrong.push(`--${name} must be a number from ${least} to ${most}, not “${given}”`);
    return otherwise;
  };
  const history = flags.history ?? 'synthetic';
  if (history !== 'synthetic' && history !== 'kcs')
    wrong.push(`--history must be synthetic or kcs, not “${history}”`);
  const firstDay = flags.day ?? FIRST_DAY;
  if (!isDay(firstDay)) wrong.push(`--day must be a day such as ${FIRST_DAY}, not “${firstDay}”`);
  const isDemonstration = flags.demonstration !== 'off';
  const timeStampUrl = env.GWANMUN_TSA_URL || undefined;
  if (timeStampUrl !== undefined && !/^https?:$/.test(URL.parse(timeStampUrl)?.protocol ?? ''))
    wrong.push(`GWANMUN_TSA_URL must be an address of http or https, not “${timeStampUrl}”`);
  const { publicUrl, identity } = readPortal(env, wrong);
  const settings: Settings = {
    host: flags.host ?? env.GWANMUN_HOST ?? '127.0.0.1',
    port: number('port', flags.port ?? env.GWANMUN_PORT, 8620, 0, 65_535),
    dataFolder: flags.data ?? env.GWANMUN_DATA,
    databaseUrl: env.DATABASE_URL,
    history: history === 'kcs' ? 'kcs' : 'synthetic',
    historyDeclarations: number('declarations', flags.declarations, 60_000, 1_000, 5_000_000),
    declarationsPerDay: number('daily', flags.daily, 700, 20, 20_000),
    firstDay,
    speed: number('speed', flags.speed, 60, 0.1, 3_600),
    seed: number('seed', flags.seed, 1, 0, 4_294_967_295),
    isDemonstration,
    acceptanceBasis: flags['accept-automatically'] ?? (isDemonstration ? DEMONSTRATION_BASIS : null),
    timeStampUrl,
    publicUrl,
    proxies: readProxies(env, wrong),
    identity,
    payments: readPayments(env, wrong),
    messages: readMessages(env, wrong),
    language: readLanguageSettings(env, wrong),
  };
  if (wrong.length > 0) throw new Fault('settings/wrong', `${wrong.join('; ')}.`);
  return settings;
}

/** Undefined where none is named: then whoever connects is who asks. */
function readProxies({ GWANMUN_PROXIES: given = '' }: Given, wrong: string[]): readonly string[] | undefined {
  const proxies = given.split(',').map((one) => one.trim());
  const named = proxies.filter((one) => one !== '');
  const bad = named.filter((one) => !isAddressOrNetwork(one));
  if (bad.length > 0)
    wrong.push(`GWANMUN_PROXIES must name addresses or networks such as 10.0.0.0/8, not “${bad.join(', ')}”`);
  return named.length === 0 ? undefined : named;
}

function isAddressOrNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

/** What the portal of citizens needs in production: its own address, and a provider with a client of ours. */
function readPortal(env: Given, wrong: string[]): Pick<Settings, 'publicUrl' | 'identity'> {
  const publicUrl = env.GWANMUN_PUBLIC_URL || undefined;
  if (publicUrl !== undefined && !isSafe(publicUrl))
    wrong.push(`GWANMUN_PUBLIC_URL must be an address of https, not “${publicUrl}”`);
  const {
    GWANMUN_OIDC_ISSUER: issuer = '',
    GWANMUN_OIDC_CLIENT: clientId = '',
    GWANMUN_OIDC_SECRET: clientSecret = '',
  } = env;
  const given = [issuer, clientId, clientSecret].filter((text) => text !== '');
  if (given.length === 0) return { publicUrl, identity: undefined };
  if (given.length < 3)
    wrong.push('GWANMUN_OIDC_ISSUER, GWANMUN_OIDC_CLIENT and GWANMUN_OIDC_SECRET go together');
  if (issuer !== '' && !isSafe(issuer))
    wrong.push(`GWANMUN_OIDC_ISSUER must be an address of https, not “${issuer}”`);
  return { publicUrl, identity: { issuer, clientId, clientSecret } };
}

/** Who takes money for duty. */
function readPayments(env: Given, wrong: string[]): PaymentSettings | undefined {
  const found = readProvider(env, 'GWANMUN_PAY', 'MERCHANT', wrong);
  return found && { url: found.url, merchant: found.name, secret: found.secret };
}

/** Who brings short messages to telephones. */
function readMessages(env: Given, wrong: string[]): MessageSettings | undefined {
  const found = readProvider(env, 'GWANMUN_MESSAGE', 'SENDER', wrong);
  return found && { url: found.url, sender: found.name, secret: found.secret };
}

/** An address, who we are there, and a shared secret: all three or none. */
function readProvider(env: Given, prefix: string, who: string, wrong: string[]) {
  const names = [`${prefix}_URL`, `${prefix}_${who}`, `${prefix}_SECRET`] as const;
  const [url = '', name = '', secret = ''] = names.map((one) => env[one]);
  const given = [url, name, secret].filter((text) => text !== '');
  if (given.length === 0) return undefined;
  if (given.length < 3) wrong.push(`${names[0]}, ${names[1]} and ${names[2]} go together`);
  if (url !== '' && !isSafe(url)) wrong.push(`${names[0]} must be an address of https, not “${url}”`);
  if (secret !== '' && secret.length < LEAST_SECRET)
    wrong.push(`${names[2]} must have at least ${LEAST_SECRET} letters`);
  return { url, name, secret };
}

const LEAST_SECRET = 24;

function isSafe(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && (url.protocol === 'https:' || isLoopback(url));
}
