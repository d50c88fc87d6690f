/** Where a language model is asked, if an office has one: an address of the OpenAI manner, its model and key. Off unless all that is needed is set. */
import { isLoopback } from '../portal/loopback.ts';

export interface LanguageSettings {
  /** Such as `https://models.office.example/v1`. */
  readonly url: string;
  readonly model: string;
  /** Never shown, logged or stored. */
  readonly key: string | null;
  /** Longest wait for one answer. */
  readonly millis: number;
}

type Given = Readonly<Record<string, string | undefined>>;

const USUAL_SECONDS = 15;
const MOST_SECONDS = 120;

/** @param wrong gets every mistake */
export function readLanguageSettings(env: Given, wrong: string[]): LanguageSettings | undefined {
  const {
    GWANMUN_LANGUAGE_URL: url = '',
    GWANMUN_LANGUAGE_MODEL: model = '',
    GWANMUN_LANGUAGE_KEY: key = '',
    GWANMUN_LANGUAGE_SECONDS: said = '',
  } = env;
  if ([url, model, key, said].every((text) => text === '')) return undefined;
  if (url === '' || model === '') wrong.push('GWANMUN_LANGUAGE_URL and GWANMUN_LANGUAGE_MODEL go together');
  const address = URL.parse(url);
  if (url !== '' && (address === null || !(address.protocol === 'https:' || isLoopback(address))))
    wrong.push(`GWANMUN_LANGUAGE_URL must be an address of https, not “${url}”`);
  else if (address !== null && address.username + address.password + address.search + address.hash !== '')
    wrong.push(
      'GWANMUN_LANGUAGE_URL must hold no name, password or question: the key has a setting of its own',
    );
  const seconds = said === '' ? USUAL_SECONDS : Number(said);
  if (!(seconds >= 1 && seconds <= MOST_SECONDS))
    wrong.push(`GWANMUN_LANGUAGE_SECONDS must be a number from 1 to ${MOST_SECONDS}, not “${said}”`);
  return { url: url.replace(/\/+$/, ''), model, key: key === '' ? null : key, millis: seconds * 1000 };
}
