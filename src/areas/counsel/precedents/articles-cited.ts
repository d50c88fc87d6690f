/** Which articles a decision cites. Decisions name laws without brackets, by short names and by 법: these are put into brackets, then the reader of laws reads. */
import { bracketLaws } from '../citations.ts';
import { citedBy } from '../shelf/cites.ts';

/** A law that is named in one word right before an article (`국세기본법 제45조`), or before brackets and an article. */
const ONE_WORD =
  /(?<![가-힣A-Za-z「])([가-힣]{1,20}법)(\s(?:시행령|시행규칙))?(?=\s?(?:\([^()]*\)\s?)?제\d+조)/g;
/** Words that end like a law and are none, or do not say which. */
const NO_LAW = /^(동|구|신|현행|개정|본|모|위|방|문|특례|특별|조치|당해|해당|관계|관련|상위|세|각)법$/;
/** `관세법(이하 “법”이라 한다)`: from there on the text says 법 and 영. */
const CALLED_ACT =
  /(?:「([^「」]{2,90})」|([가-힣]{1,20}법))\s?\(이하 ?["'“‘「]?법["'”’」]?이?라고? ?(?:한다|함)/;
const ACT = /(?<![가-힣])(법|영)(?=\s?제\d+조)/g;

/** In the one form, in the order of the text. What names no law (`같은 법 제3조`, `제5조`) cannot be told for certain and is left out. */
export function articlesCited(text: string): string[] {
  const named = bracketLaws(withAct(text)).replace(ONE_WORD, (said: string, law: string, level = '') =>
    NO_LAW.test(law) ? said : `「${law}${level}」`,
  );
  return citedBy('', '', named).filter((ref) => !ref.startsWith(' '));
}

function withAct(text: string): string {
  const called = CALLED_ACT.exec(text);
  const act = called?.[1] ?? called?.[2];
  if (act === undefined) return text;
  return text.replace(ACT, (_said, level: string) => `「${act}${level === '법' ? '' : ' 시행령'}」`);
}
