/** An application as its applicant and officers see it: the clock, what happened, what was ruled, and what each may do now. */
import { may, readPartyKey } from '../../access/index.ts';
import {
  CAPACITIES,
  CHANGE_GROUNDS,
  CLOCK_DAYS,
  RETURN_GROUNDS,
  readClock,
  STOP_KINDS,
  STOPS,
  type StepKind,
  whyNotStep,
} from '../../areas/classification/index.ts';
import { seoulDay } from '../../core/day.ts';
import type { Text } from '../../core/text.ts';
import type {
  RulingApplicationRow,
  RulingApplicationView,
  RulingClockView,
  RulingMay,
  RulingProposalView,
  RulingStepName,
  RulingStepView,
} from '../../exchange/contract/rulings.ts';
import { personOf, type Who } from '../../exchange/ports.ts';
import { readRulingFiles } from '../../store/queries/ruling-decisions.ts';
import type { House } from '../house.ts';
import { wordsOf } from '../said.ts';
import { namesOf } from '../views/texts.ts';
import { proposalOf } from './decide.ts';
import { contentsOf, type RulingContent, type RulingFile } from './file.ts';
import { rulingNotices } from './notices.ts';
import { rulingViews } from './ruling-view.ts';
import { secondPerson } from './second-person.ts';
import { articleOf, PHASE_NAMES, STATE_NAMES, stepTitle } from './step-texts.ts';

const ERASED = '(파기됨 · erased)';

/** In the order given. */
export async function applicationRows(
  house: House,
  files: readonly RulingFile[],
): Promise<RulingApplicationRow[]> {
  const contents = await contentsOf(
    house.vault,
    files.map(({ row }) => row),
  );
  const on = seoulDay(house.clock.now());
  return files.map((file, at) => rowView(file, contents[at] ?? null, on));
}

function rowView(
  { row, standing }: RulingFile,
  content: RulingContent | null,
  on: string,
): RulingApplicationRow {
  const { state, phase, asked } = standing;
  const stateName = STATE_NAMES[state];
  const says =
    phase === 'first'
      ? stateName
      : {
          ko: `${PHASE_NAMES[phase].ko} · ${stateName.ko}`,
          en: `${PHASE_NAMES[phase].en} · ${stateName.en}`,
        };
  const isOpen = state === 'open' || state === 'proposed';
  return {
    ...{
      number: row.number,
      goods: content?.goods ?? ERASED,
      receivedOn: row.receivedOn,
      state,
      phase,
      says,
    },
    firm: content === null ? '' : readPartyKey(content.firm).id,
    waitsFor: !isOpen ? 'nobody' : asked === null ? 'customs' : 'applicant',
    clock: clockView(standing, on),
    answerBy: asked?.due ?? null,
  };
}

/** The clock ends on the day of the answer. */
function clockView(
  { clockFrom, clockKind, stops, endedOn }: RulingFile['standing'],
  on: string,
): RulingClockView | null {
  if (clockFrom === null) return null;
  const clock = readClock(clockKind, clockFrom, stops, endedOn ?? on);
  return {
    ...clock,
    article: CLOCK_DAYS[clockKind].article,
    stops: stops.map(({ kind, from, to }) => ({ ...STOPS[kind], from, to })),
  };
}

export async function applicationView(
  house: House,
  who: Who,
  file: RulingFile,
): Promise<RulingApplicationView> {
  const on = seoulDay(house.clock.now());
  const [content] = await contentsOf(house.vault, [file.row]);
  const known = content ?? null;
  const isInside = who.role !== 'trader';
  const files = await readRulingFiles(house.pool, file.row.number);
  const people = [...file.steps.map((step) => step.who), ...files.map(({ addedBy }) => addedBy)];
  const nameOf = await namesOf(house.pool, people);
  const names = await wordsOf(
    house.vault,
    files.map(({ name }) => name),
  );
  return {
    ...rowView(file, known, on),
    content: known ?? GONE,
    capacity: CAPACITIES[known?.capacity ?? 'trader'],
    steps: await stepViews(house, file, isInside, nameOf),
    files: files.map(({ id, kind, bytes, addedBy, addedAt }, at) => ({
      ...{ id, kind, bytes, addedAt, name: names[at] ?? '', addedBy: nameOf(addedBy) },
    })),
    proposal:
      isInside && file.standing.proposed !== null ? await proposalView(house, who, file, nameOf) : null,
    rulings: await rulingViews(house, file.rulings),
    notices: await rulingNotices(house, file.row.number, known?.mail ?? ''),
    reviewBy: file.standing.state === 'decided' ? file.standing.reviewUntil : null,
    may: known === null ? [] : mayDo(who, file, on),
  };
}

/** What is shown where the firm's key was destroyed. */
const GONE: RulingContent = {
  ...{ firm: '', capacity: 'trader', goods: ERASED, specification: ERASED, composition: ERASED },
  ...{ process: ERASED, use: ERASED, reason: ERASED, origin: '', office: '', digits: 10 },
  ...{ hasSample: false, noSample: '', secret: '' },
};

/** An applicant sees no proposal that a second person has not approved, nor that one was sent back. */
async function stepViews(
  house: House,
  { steps }: RulingFile,
  isInside: boolean,
  nameOf: (account: string) => Text,
): Promise<RulingStepView[]> {
  const shown = steps.filter(({ kind }) => isInside || (kind !== 'propose' && kind !== 'drop'));
  const words = await wordsOf(
    house.vault,
    shown.map((step) => (step.kind === 'propose' ? null : step.words)),
  );
  let phase: RulingFile['standing']['phase'] = 'first';
  return shown.map(({ id, kind, detail, day, at, who }, place) => {
    const of = typeof detail.of === 'string' ? detail.of : undefined;
    const article = articleOf(kind as StepKind, of, phase);
    if (kind === 'review') phase = 'review';
    if (kind === 'propose' && of !== undefined) phase = 'change';
    return {
      ...{
        id,
        kind: kind as RulingStepView['kind'],
        says: stepTitle(kind as StepKind, of),
        article,
        day,
        at,
      },
      ...{ by: nameOf(who), words: words[place] ?? null },
    };
  });
}

async function proposalView(
  house: House,
  who: Who,
  file: RulingFile,
  nameOf: (account: string) => Text,
): Promise<RulingProposalView | null> {
  const kept = await proposalOf(house, file);
  if (kept === null) return null;
  const { ground, ...said } = kept;
  const by = file.standing.proposed!.by;
  const approval = secondPerson(who, by);
  return {
    ...{ ...said, by: nameOf(by), whyNotDecide: approval.ok ? null : approval.why },
    ...(ground === null ? {} : { ground }),
  };
}

const OFFICERS: readonly RulingStepName[] = ['ask', 'stop', 'resume', 'return', 'decline', 'propose', 'drop'];
const APPLICANTS: readonly RulingStepName[] = ['answer', 'ask-back', 'review'];

/** Of acts with a choice the choice is asked for afterwards: here only whether any is left. */
function mayDo(who: Who, { standing }: RulingFile, on: string): RulingMay[] {
  const has = (right: 'ruling.work' | 'ruling.apply' | 'ruling.approve'): boolean =>
    may(personOf(who), right, {});
  const kinds: readonly RulingStepName[] = [
    ...(has('ruling.work') ? OFFICERS : []),
    ...(has('ruling.approve') ? (['decide'] as const) : []),
    ...(who.role === 'trader' ? APPLICANTS : []),
  ];
  return kinds.map((kind) => {
    const choices = choicesOf(kind, standing, on);
    const [first] = choices;
    const asked = {
      kind,
      ...(kind === 'stop' || kind === 'resume' ? { stop: first?.id } : {}),
      ...(kind === 'return' ? { ground: first?.id } : {}),
      ...(kind === 'propose' && first !== undefined ? { changeGround: first.id } : {}),
    } as Parameters<typeof whyNotStep>[1];
    return { kind, whyNot: whyNotStep(standing, asked, on), choices };
  });
}

function choicesOf(kind: RulingStepName, standing: RulingFile['standing'], on: string): RulingMay['choices'] {
  const listed = (rows: Readonly<Record<string, { title: Text; article: string }>>) =>
    Object.entries(rows).map(([id, { title, article }]) => ({ id, title, article }));
  if (kind === 'propose') return standing.state === 'decided' ? listed(CHANGE_GROUNDS) : [];
  if (kind === 'return')
    return listed(RETURN_GROUNDS).filter(
      ({ id }) => whyNotStep(standing, { kind, ground: id as keyof typeof RETURN_GROUNDS }, on) === null,
    );
  if (kind !== 'stop' && kind !== 'resume') return [];
  const standingStill = new Set(standing.stops.filter(({ to }) => to === null).map((stop) => stop.kind));
  const wanted = STOP_KINDS.filter(
    (stop) => stop !== 'correction' && standingStill.has(stop) === (kind === 'resume'),
  );
  return wanted.map((id) => ({ id, ...STOPS[id] }));
}
