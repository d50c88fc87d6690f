/** Reads one sentence of a rule as one condition: only sentences whose every word is understood, the rest stays unread. */
import type { ChangeLevel, Condition } from '../subject.ts';
import { readCodes } from './codes.ts';
import { EVERY_MATERIAL, readPart } from './part.ts';

type Read = (found: Readonly<Record<string, string>>) => Condition | null;

const N = String.raw`(?<n>\d+(?:\.\d+)?) ?(?:%|per ?cent)`;
const PRICE = String.raw`(?:of )?the (?:value of the )?(?:transaction value or )?ex-works? price(?: \(EXW\))? of the products?`;
const MADE = `(?:manufacture|production)`;

/** In the order in which they are tried; each must match the whole sentence. */
const PATTERNS: readonly (readonly [pattern: string, read: Read])[] = [
  [
    `${MADE} from (?:non-originating )?materials of any (?<level>chapter|heading|subheading),? except (?:that|those) of the product(?:,? (?:and|or)(?: of)? (?<except>.+))?`,
    ({ level, except }) => change(level as ChangeLevel, except),
  ],
  [
    `${MADE} in which all the materials used are classified (?:within|in) a heading other than that of the product(?:, except (?:for )?(?<except>.+))?`,
    ({ except }) => change('heading', except),
  ],
  [
    `(?:CC|CTH|CTSH) ?: all non-originating materials used in the production of the good have undergone a change in tariff classification at the (?<digits>[246])-digit level \\((?:chapter|tariff heading|subheading)\\)(?:,? except from (?:non-originating materials of )?(?<except>.+))?`,
    ({ digits, except }) => change(LEVELS[digits!]!, except),
  ],
  [
    `a change from any other (?<level>chapter|heading|subheading)(?:,? except from (?<except>.+))?`,
    ({ level, except }) => change(level as ChangeLevel, except),
  ],
  [
    `${MADE} (?:from|of) (?:non-originating )?materials of any (?:sub)?heading(?:,? (?:including (?:that of the product|other materials of [^,]+)|except (?:from )?(?<except>.+)))?`,
    ({ except }) => change('any', except),
  ],
  [
    'a change from within (?:this|any one of these) (?:sub)?headings? or any other (?:sub)?heading',
    () => change('any'),
  ],
  [
    `a change from within (?:this|any one of these) headings?, whether or not there is also a change from any other heading, provided that the value of non-originating materials (?:of this heading|classified in the same heading as the final product) does not exceed ${N} ${PRICE}`,
    ({ n }) => ({
      kind: 'change',
      level: 'heading',
      except: [],
      allowed: [{ of: 'same-heading', words: '', percent: n! }],
    }),
  ],
  [
    `${MADE} in which (?:the )?(?:total )?value of all (?:the )?(?:non-originating )?materials (?<of>of .+ )?used does not exceed ${N} ${PRICE}`,
    ({ n, of }) => mostOf('most-value', n!, of),
  ],
  [
    `the value of all (?:the )?(?:non-originating )?materials (?<of>of .+ )?used must not exceed ${N} ${PRICE}`,
    ({ n, of }) => mostOf('most-value', n!, of),
  ],
  [
    `a maximum of ${N} of the ex-works price \\(EXW\\) is made up of non-originating parts \\(MAXNOM\\)`,
    ({ n }) => mostOf('most-value', n!),
  ],
  [
    `${MADE} in which the (?:total )?(?:weight|total weight) of (?:the |non-originating |all )*materials (?<of>of .+ )?used does not exceed ${N} of the weight of (?:the )?(?:final )?product`,
    ({ n, of }) => mostOf('most-weight', n!, of),
  ],
  [
    `your goods contain a Regional Value Content \\(RVC\\) of at least ${N} of the Free on Board \\(FOB\\) cost of the goods`,
    ({ n }) => content('build-down', n!),
  ],
  [
    `${N} under the (?<method>build-up|build-down|net cost) method`,
    ({ n, method }) => content(method!.replace(' ', '-') as 'build-up', n!),
  ],
  [
    `${N} under the focused value method taking into account only the non-originating materials of (?<of>.+)`,
    ({ n, of }) => {
      const ranges = readCodes(of!);
      return ranges === null ? null : { kind: 'content', method: 'focused', percent: n!, of: ranges };
    },
  ],
  [
    `${MADE} in which the value of all the non-originating materials used does not exceed the value of (?:all )?the originating materials used`,
    () => ({ kind: 'balance' }),
  ],
  [
    `(?:${MADE} in which )?all (?:the )?(?<of>.+?),? used,?(?: in the products? of this chapter)? (?:are|is|shall be|must be) wholly obtained`,
    ({ of }) => of_('wholly-obtained', of!),
  ],
  [
    `(?:${MADE} in which )?all (?:the )?(?<of>.+?)(?:,? used,?) (?:are|is|must be) originating`,
    ({ of }) => of_('originating', of!),
  ],
  [`${MADE} from (?<of>(?:non-originating )?materials of .+)`, ({ of }) => codedFrom(of!)],
];
const LEVELS: Readonly<Record<string, ChangeLevel>> = { 2: 'chapter', 4: 'heading', 6: 'subheading' };

const compiled = PATTERNS.map(([pattern, read]) => [new RegExp(`^${pattern}$`, 'i'), read] as const);

/** @param sentence without its full stop; null where any word of it is not understood */
export function readSentence(sentence: string): Condition | null {
  for (const [pattern, read] of compiled) {
    const found = pattern.exec(sentence);
    if (found !== null) return read(found.groups ?? {});
  }
  return null;
}

function change(level: ChangeLevel, except?: string): Condition | null {
  const part = except === undefined ? undefined : readPart(except);
  if (part === null) return null;
  return { kind: 'change', level, except: part === undefined ? [] : [part], allowed: [] };
}

function mostOf(kind: 'most-value' | 'most-weight', percent: string, of?: string): Condition | null {
  const part = of === undefined ? EVERY_MATERIAL : readPart(of.trim());
  return part === null ? null : { kind, percent, of: part };
}

function content(method: 'build-up' | 'build-down' | 'net-cost', percent: string): Condition {
  return { kind: 'content', method, percent, of: [] };
}

function of_(kind: 'wholly-obtained' | 'originating', of: string): Condition | null {
  const part = readPart(of);
  return part === null ? null : { kind, of: part };
}

/** Starting materials by their codes alone; those that are only named are for somebody to show. */
function codedFrom(of: string): Condition | null {
  const part = readPart(of);
  return part === null || part.ranges.length === 0 || part.words !== '' ? null : { kind: 'from', of: part };
}
