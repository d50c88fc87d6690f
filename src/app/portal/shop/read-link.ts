/**
 * Reads the page that a citizen links to, where it belongs to a shop that the office has entered, and tells what it says of the goods for
 * the citizen to confirm. Nothing of the link is stored or logged; what was read is remembered for some minutes under its hash.
 */
import { cleanLink, linkedData, readProducts, type ShopPage } from '../../../areas/parcels/index.ts';
import { seoulDay } from '../../../core/day.ts';
import { sha256 } from '../../../core/hash.ts';
import { fillText, type Text } from '../../../core/text.ts';
import type { MyShop, MyShops, ShopLinkRead } from '../../../exchange/contract.ts';
import { Refusal } from '../../../exchange/refusal.ts';
import { type ReadableShop, readReadableShops } from '../../../store/queries/shop-hosts.ts';
import type { House } from '../../house.ts';
import { fetchPage, type PageFault } from './fetch-page.ts';
import { type Resolve, resolveByDns } from './public-address.ts';
import type { SandboxShop } from './sandbox.ts';

const KEEP_MILLIS = 300_000;
const MOST_KEPT = 200;
/** Pages that are waited for at once: whoever comes beyond asks again. */
const MOST_AT_ONCE = 8;

export interface ShopReader {
  shops(): Promise<MyShops>;
  /** Throws `Refusal`: no link, a shop that is not read, a page that cannot be. */
  read(link: string): Promise<ShopLinkRead>;
  close(): Promise<void>;
}

export interface ShopReaderParts {
  readonly house: () => Pick<House, 'pool' | 'clock' | 'machineNow'>;
  /** Starts the demonstration's own shop; null: there is none. */
  readonly startSandbox: (() => Promise<SandboxShop>) | null;
  readonly resolve?: Resolve;
  readonly mostMillis?: number;
}

interface Kept {
  readonly page: ShopPage;
  readonly until: number;
}

export function openShopReader(parts: ShopReaderParts): ShopReader {
  const { house, startSandbox, resolve = resolveByDns, mostMillis } = parts;
  const kept = new Map<string, Kept>();
  let running = 0;
  let starting: Promise<SandboxShop> | undefined;
  const findSandbox = async (): Promise<SandboxShop | null> => {
    if (startSandbox === null) return null;
    starting ??= startSandbox();
    return starting.catch(() => {
      // Started anew by the next who comes.
      starting = undefined;
      return null;
    });
  };
  const readable = (): Promise<ReadableShop[]> =>
    readReadableShops(house().pool, seoulDay(house().clock.now()));
  const pageOf = async (link: URL, sandbox: string | null): Promise<ShopPage> => {
    const key = sha256(link.href);
    const now = house().machineNow();
    const known = kept.get(key);
    if (known !== undefined && known.until > now) return known.page;
    if (running >= MOST_AT_ONCE) throw new Refusal('unavailable', BUSY);
    running += 1;
    const fetched = await fetchPage(link, {
      ...{ resolve, sandbox },
      ...(mostMillis === undefined ? {} : { mostMillis }),
    }).finally(() => {
      running -= 1;
    });
    if (!fetched.ok) throw notRead(`shop/${fetched.fault}`, FAULTS[fetched.fault]);
    const page = readProducts(linkedData(fetched.html));
    kept.delete(key);
    kept.set(key, { page, until: now + KEEP_MILLIS });
    for (const oldest of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(oldest);
    return page;
  };
  return {
    async shops() {
      const [shops, sandbox] = [await readable(), await findSandbox()];
      return {
        shops: [...shops.map(shopOf), ...(sandbox === null ? [] : [sandbox.shop])],
        examples: sandbox?.examples ?? [],
      };
    },
    async read(given) {
      const sandbox = await findSandbox();
      const origin = sandbox?.origin ?? null;
      const link = cleanLink(given, origin);
      if (!link.ok) throw new Refusal('invalid', undefined, link.problems);
      const isSandbox = link.value.origin === origin;
      const shops = [...(await readable()).map(shopOf), ...(sandbox === null ? [] : [sandbox.shop])];
      const shop = isSandbox
        ? sandbox!.shop
        : shops.find(({ host, isMadeUp }) => !isMadeUp && host === link.value.hostname);
      if (shop === undefined) throw notRead('shop/unknown', unknownShop(shops));
      const { products, broken } = await pageOf(link.value, origin);
      if (products.length === 0) throw notRead('shop/no-goods', broken > 0 ? BROKEN : NO_GOODS);
      return { shop, link: link.value.href, products };
    },
    async close() {
      await (await starting?.catch(() => undefined))?.close();
    },
  };
}

const shopOf = ({ host, name, country }: ReadableShop): MyShop => ({ host, name, country, isMadeUp: false });

const notRead = (code: string, message: Text): Refusal =>
  new Refusal('invalid', undefined, [{ code, message, pointer: '/link' }]);

/** Which can be read is said at once. */
function unknownShop(shops: readonly MyShop[]): Text {
  if (shops.length === 0) return fillText(UNKNOWN, { shops: '-' });
  return fillText(UNKNOWN, { shops: shops.map(({ name, host }) => `${name} (${host})`).join(', ') });
}

const UNKNOWN: Text = {
  ko: '이 쇼핑몰의 화면은 읽지 않습니다. 읽을 수 있는 쇼핑몰: {shops}. 물품과 가격을 아래에 직접 적어 주십시오.',
  en: 'Pages of this shop are not read. Shops that can be read: {shops}. Please enter goods and price below.',
};
const BY_HAND: Text = {
  ko: '물품과 가격을 아래에 직접 적어 주십시오.',
  en: 'Please enter goods and price below.',
};
const said = (ko: string, en: string): Text => ({ ko: `${ko} ${BY_HAND.ko}`, en: `${en} ${BY_HAND.en}` });

const NO_GOODS = said(
  '이 화면에는 읽을 수 있는 물품 정보가 없습니다.',
  'The page has no data of goods that can be read.',
);
const BROKEN = said('이 화면의 물품 정보가 깨져 있습니다.', 'The data of goods in the page is broken.');
const BUSY: Text = {
  ko: '지금 여러 사람이 화면을 읽고 있습니다. 잠시 뒤에 다시 하십시오.',
  en: 'Many pages are being read just now. Try again shortly.',
};

const FAULTS: Readonly<Record<PageFault, Text>> = {
  'not-there': said(
    '쇼핑몰이 대답하지 않거나 그런 화면이 없습니다.',
    'The shop does not answer, or has no such page.',
  ),
  'not-public': said(
    '쇼핑몰의 이름이 공개된 인터넷 주소로 이어지지 않아 읽지 않았습니다.',
    'The name of the shop does not lead to a public address, so nothing was asked.',
  ),
  'too-slow': said('쇼핑몰이 5초 안에 대답하지 않았습니다.', 'The shop did not answer within 5 seconds.'),
  'too-large': said(
    '화면이 1 MB보다 커서 읽지 않았습니다.',
    'The page is larger than 1 MB and was not read.',
  ),
  elsewhere: said(
    '쇼핑몰이 다른 곳으로 보내어 따라가지 않았습니다.',
    'The shop sends elsewhere, and was not followed.',
  ),
  'round-and-round': said(
    '쇼핑몰이 계속 다른 화면으로 보냅니다.',
    'The shop keeps sending to another of its pages.',
  ),
  'no-page': said('물품 화면이 아닙니다.', 'It is no page of goods.'),
  refused: said('쇼핑몰이 화면을 보여 주지 않습니다.', 'The shop does not show the page.'),
};
