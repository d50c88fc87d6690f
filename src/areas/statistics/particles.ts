/** The Korean particle that fits the word before it, for every sentence that is written from figures. */
import { type Ending, endingOf } from './spoken.ts';

/** After a consonant, after a vowel. */
const PAIRS = {
  '은/는': ['은', '는'],
  '이/가': ['이', '가'],
  '을/를': ['을', '를'],
  '과/와': ['과', '와'],
  '으로/로': ['으로', '로'],
  '이나/나': ['이나', '나'],
  '이란/란': ['이란', '란'],
  '이라/라': ['이라', '라'],
  '이며/며': ['이며', '며'],
  '이고/고': ['이고', '고'],
} as const;
export type Particle = keyof typeof PAIRS;

export const PARTICLES = Object.keys(PAIRS) as readonly Particle[];

export function particleAfter(word: string, particle: Particle): string {
  return chosen(endingOf(word), particle);
}

function chosen(ending: Ending, particle: Particle): string {
  const [closed, open] = PAIRS[particle];
  // 서울로, 10일로: ㄹ counts as open before 로 alone.
  if (ending === 'rieul') return particle === '으로/로' ? open : closed;
  return ending === 'closed' ? closed : open;
}
