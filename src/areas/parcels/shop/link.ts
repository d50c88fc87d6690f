/** A link to an article as a citizen gives it: whether it can be asked at all, and what of it tells who gave it, which goes no further. */
import { bad, good, type Result } from '../../../core/problem.ts';
import type { Text } from '../../../core/text.ts';

const MOST_LENGTH = 2_000;
/** Parts that follow a visitor or name one: marks of advertisements, of mails, of sessions and accounts. */
const PERSONAL =
  /^(?:utm_.*|ga_.*|pk_.*|mtm_.*|mc_[ce]id|[gdw]?clid|gclsrc|[gw]braid|fbclid|msclkid|ttclid|twclid|igshid?|yclid|_ga|_gl|spm|scm|aff|aff_?id|affiliate.*|ref|ref_|ref_?id|referr?er|campaign.*|tracking.*|trk.*|click_?id|sid|session.*|phpsessid|jsessionid|token|auth.*|e-?mail|user.*|member.*|customer.*|account.*|phone)$/i;
/** `;jsessionid=…` stands in the path. */
const IN_PATH = /;[^/]*/g;
const HOST_NAME = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;
/** Names that lead nowhere outside. */
const NOT_PUBLIC =
  /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|private|arpa|onion|test|invalid|example)$/;

/** @returns the link without what is personal and without its fragment; a port other than that of HTTPS is refused but at `sandbox` */
export function cleanLink(given: string, sandbox: string | null): Result<URL> {
  const text = given.trim();
  if (text.length > MOST_LENGTH || !URL.canParse(text)) return wrong('link', NO_LINK);
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return wrong('link-account', WITH_ACCOUNT);
  if (url.origin !== sandbox && (url.protocol !== 'https:' || url.port !== ''))
    return wrong('link-open', NOT_HTTPS);
  url.hash = '';
  url.pathname = url.pathname.replace(IN_PATH, '');
  for (const name of [...url.searchParams.keys()]) if (PERSONAL.test(name)) url.searchParams.delete(name);
  return good(url);
}

/** Whether an officer may enter it as the host of a shop: a name of the public internet, and no number. In lower case, as browsers write it. */
export function isShopHost(host: string): boolean {
  return HOST_NAME.test(host) && !NOT_PUBLIC.test(host);
}

const wrong = (code: string, message: Text): Result<never> =>
  bad([{ code: `shop/${code}`, message, pointer: '/link' }]);

const NO_LINK: Text = {
  ko: '물품 화면의 주소(https://로 시작)를 그대로 붙여 넣으십시오.',
  en: 'Paste the address of the page of the goods; it begins with https://.',
};
const WITH_ACCOUNT: Text = {
  ko: '주소에 계정이나 비밀번호가 들어 있습니다. 빼고 붙여 넣으십시오.',
  en: 'The address holds an account or a password: paste it without.',
};
const NOT_HTTPS: Text = {
  ko: 'https://로 시작하는 주소만 읽습니다.',
  en: 'Only addresses that begin with https:// are read.',
};
