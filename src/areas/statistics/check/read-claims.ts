/** Reads one line from left to right as a person does: what was named last is what a figure is of, until something else is named. */
import { type Base, CLASSES, type Flow, type Subject } from '../cells.ts';
import type { Claim, Context } from './claims.ts';
import { isDate, isDaysMore, isTaken, respective } from './figure-place.ts';
import type { Lexicon } from './lexicon.ts';
import { contextOf, firstState, type State } from './line-state.ts';
import {
  baseAfter,
  isDifferenceAt,
  isPercent,
  isRunAt,
  trendNear,
  unknownBefore,
  unknownInRow,
} from './look-around.ts';
import { type Token, tokensOf } from './tokens.ts';

export interface LineToRead {
  readonly text: string;
  readonly line: number;
  /** What the heading above says. */
  readonly flow?: Flow;
  readonly isKorean: boolean;
}

/** Draft of a claim whose direction is still to come: 반도체(28.4%), 선박(55.3%) 등은 증가. */
type Draft = { claim: Extract<Claim, { type: 'amount' }> };

function claimIn(one: Claim | Draft): Claim {
  return 'claim' in one ? one.claim : one;
}

export function claimsOf(line: LineToRead, lexicon: Lexicon): readonly Claim[] {
  return new LineReader(line, tokensOf(line.text, lexicon)).read();
}

class LineReader {
  readonly #line: LineToRead;
  readonly #tokens: readonly Token[];
  readonly #found: (Claim | Draft)[] = [];
  readonly #stack: State[] = [];
  /** Directions that stand beside a figure and are of it alone. */
  readonly #beside = new Map<Token, Extract<Token, { readonly type: 'trend' }>>();
  #pending: Draft[] = [];
  #named: { readonly context: Context; readonly token: Token }[] = [];
  /** What the line has named last, whatever came after. */
  #lastNamed: Subject | undefined;
  /** The class whose items the line counts. */
  #counted: string | undefined;
  #state: State;

  constructor(line: LineToRead, tokens: readonly Token[]) {
    this.#line = line;
    this.#tokens = tokens;
    this.#state = firstState(line.flow);
    tokens.forEach((token, place) => {
      if (token.type !== 'amount') return;
      const trend = trendNear(token, place, isRunAt(place, tokens), tokens, line);
      if (trend !== undefined) this.#beside.set(token, trend);
    });
  }

  read(): readonly Claim[] {
    this.#tokens.forEach((token, place) => {
      this.#take(token, place);
    });
    return this.#found.map(claimIn);
  }

  #take(token: Token, place: number): void {
    const state = this.#state;
    switch (token.type) {
      case 'mark':
        this.#mark(token, place);
        return;
      case 'name':
        this.#name(token);
        return;
      case 'flow':
        if (state.isFresh && token.depth === 0) state.names = {};
        state.measure = token.measure ?? (state.isFresh ? undefined : state.measure);
        state.flow = token.flow;
        state.isFresh = false;
        return;
      case 'measure':
        state.measure = token.measure;
        state.isFresh = false;
        return;
      case 'base':
        state.base = token.base;
        // 「전년 추석 같은 시기 대비」: what it is compared with is no figure of then.
        if (state.span === 'previous-year') state.span = 'period';
        return;
      case 'span':
        state.span = token.span;
        return;
      case 'time':
        this.#time(token, place);
        return;
      case 'record':
        this.#found.push({
          ...{ type: 'record', ...this.#at(token) },
          ...(token.isOther === true ? { isOther: true } : {}),
        });
        return;
      case 'trend':
        this.#trend(token);
        return;
      case 'amount':
        this.#amount(token, place);
        return;
    }
  }

  #mark(token: Extract<Token, { type: 'mark' }>, place: number): void {
    const { mark, depth } = token;
    if (mark === '(' || mark === '[') {
      this.#stack.push({ ...this.#state });
    } else if (mark === ')' || mark === ']') {
      const before = this.#stack.pop();
      if (before !== undefined) this.#state = this.#afterBracket(before, place);
    } else if (mark === ':' && depth === 0) {
      const hasFigures = this.#tokens.slice(0, place).some(({ type }) => type === 'amount');
      const { names } = this.#state;
      if (!hasFigures && Object.keys(names).length > 0)
        this.#state = { ...this.#state, scope: names, names: {}, isFresh: true };
    } else if (depth === 0) {
      this.#state.isFresh = true;
      this.#unknownName(token, place);
      if (mark === '.') {
        this.#pending = [];
        this.#state.topic = {};
      }
    }
  }

  /** What a change is measured against is said once and holds on after the bracket; a label in front holds whole. */
  #afterBracket(before: State, place: number): State {
    const { base, span, isUsed } = this.#state;
    const opened = this.#tokens.findLastIndex(
      (token, at) => at < place && token.type === 'mark' && /[([]/.test(token.mark),
    );
    const inside = this.#tokens.slice(opened + 1, place);
    const isBare = !inside.some(({ type }) => type === 'amount' || type === 'time');
    const inFront = this.#line.text.slice(0, this.#tokens[opened]?.start);
    if (isBare && /^[^\p{L}\d]*[ㅇㆍ]?\s*$/u.test(inFront)) return { ...this.#state, isFresh: false };
    // ('25년) 8.5일
    const next = this.#tokens[place + 1];
    if (
      this.#state.span === 'previous-year' &&
      /^\s*(?:보다|대비|에 비해)/.test(this.#line.text.slice(this.#tokens[place]!.end))
    )
      return { ...before, base: 'yoy', span: 'period', isUsed: before.isUsed };
    const isOfDays = next?.type === 'amount' && next.amount.dimension === 'day';
    return { ...before, base, isUsed: before.isUsed || isUsed, ...(isOfDays ? { span } : {}) };
  }

  #unknownName(comma: Token, place: number): void {
    const at = unknownInRow(place, this.#tokens, this.#line.text);
    if (at !== undefined) this.#found.push({ type: 'unknown', ...this.#at({ ...comma, ...at }) });
  }

  #name(token: Extract<Token, { type: 'name' }>): void {
    const state = this.#state;
    if (state.isFresh || state.isUsed) {
      // 「석유제품은 중국(78.0%), 미국(32.3%)」: another country of the same item.
      const { item, country } = state.names;
      const isOfItem = token.kind === 'country' && item !== undefined && country !== undefined;
      state.names = isOfItem && state.isUsed ? { item } : {};
      state.measure = undefined;
      state.isFresh = false;
      state.isUsed = false;
    }
    if (token.kind === 'whole') return;
    if (CLASSES.includes(token.name)) this.#counted = token.name;
    const { names } = state;
    this.#otherName(token);
    if (token.kind === 'country') state.names = { ...names, country: token.name };
    else if (names.item === undefined) state.names = { ...names, item: token.name };
    else state.names = { ...names, group: names.item, item: token.name };
    this.#lastNamed = this.#context().subject;
    if (token.kind === 'item' && token.depth === 0 && this.#isTopic(token)) {
      this.#state = { ...state, topic: state.names, names: {}, isFresh: true };
      return;
    }
    if (token.depth === 0) this.#named.push({ context: this.#context(), token });
  }

  /** 「유럽연합(EU, 4.9%)」 names one country twice; two countries are none. */
  #otherName(token: Extract<Token, { type: 'name' }>): void {
    const { country } = this.#state.names;
    const before = this.#tokens[this.#tokens.indexOf(token) - 1];
    const isInBracket = before?.type === 'mark' && before.mark === '(';
    if (isInBracket && token.kind === 'country' && country !== undefined && country !== token.name)
      this.#found.push({ type: 'unknown', ...this.#at(token), words: `${country}(${token.name})` });
  }

  /** 「석유제품은 중국(78.0%), 미국(32.3%) 등 증가」: a name and then its parts. */
  #isTopic(token: Token): boolean {
    const next = this.#tokens[this.#tokens.indexOf(token) + 1];
    const between = this.#line.text.slice(token.end, next?.start);
    return next?.type === 'name' && /^(?:은|는)\s+$/.test(between);
  }

  #time(token: Extract<Token, { type: 'time' }>, place: number): void {
    const { text } = this.#line;
    const isSince =
      /^\s*(?:이후|부터)/.test(text.slice(token.end)) || /since\s*$/.test(text.slice(0, token.start));
    const isStamp = /배포일|Released/.test(text);
    const as = isSince ? 'since' : isStamp ? 'published' : 'period';
    const next = this.#tokens.slice(place + 1).find(({ type }) => type === 'amount' || type === 'time');
    // 조업일수 ’25년 8.5일, ’24년 7.5일: the year says whose days they are.
    if (next?.type === 'amount' && next.amount.dimension === 'day') {
      const years = this.#tokens.flatMap((one) => (one.type === 'time' ? [one.time.year ?? 0] : []));
      this.#state.span = token.time.year === Math.max(...years) ? 'period' : 'previous-year';
    }
    this.#found.push({ type: 'time', time: token.time, as, ...this.#at(token) });
  }

  #trend(token: Extract<Token, { type: 'trend' }>): void {
    // 「반도체는 증가했고 승용차는 …」: what follows a direction is named anew.
    if (token.depth === 0) this.#state = { ...this.#state, isFresh: true, isUsed: false };
    if ([...this.#beside.values()].includes(token)) {
      this.#named = [];
      return;
    }
    const waits = this.#pending;
    for (const draft of waits) draft.claim = { ...draft.claim, trend: token.trend };
    if (waits.length === 0) {
      const named = this.#named;
      for (const { context, token: name } of named)
        this.#found.push({
          type: 'trend',
          trend: token.trend,
          ...this.#at(name),
          context: { ...context, ...this.#base() },
        });
      if (named.length === 0) this.#found.push({ type: 'trend', trend: token.trend, ...this.#at(token) });
    }
    if (token.depth === 0) {
      this.#pending = [];
      this.#named = [];
    }
  }

  #amount(token: Extract<Token, { type: 'amount' }>, place: number): void {
    const { amount, depth } = token;
    if (isDate(token, this.#line)) {
      const time = { day: amount.value, start: token.start, end: token.end };
      this.#found.push({ type: 'time', time, as: 'period', ...this.#at(token) });
      return;
    }
    const unknown = unknownBefore(token, place, this.#tokens, this.#line.text);
    if (unknown !== undefined) {
      this.#found.push({ type: 'unknown', ...this.#at(token), words: unknown });
      return;
    }
    const isRun = isRunAt(place, this.#tokens);
    const trend = this.#beside.get(token)?.trend;
    const base = this.#baseAfter(place) ?? this.#state.base;
    const own = respective(token, this.#tokens, this.#line.text, this.#found.map(claimIn)) ?? this.#context();
    const context = { ...own, ...(base === undefined ? {} : { base }) };
    const claim = {
      type: 'amount' as const,
      amount,
      isRun,
      ...this.#at(token),
      context: this.#ofWhat(token, context),
    };
    const isDifference = isDifferenceAt(place, this.#tokens) ?? isDaysMore(token, this.#line.text);
    const draft: Draft = {
      claim: {
        ...claim,
        ...(trend === undefined ? {} : { trend }),
        ...(isDifference ? { isDifference } : {}),
      },
    };
    this.#found.push(draft);
    this.#state.isUsed = true;
    const mayWait = isDifference || (isPercent(amount) && (depth > 0 || context.measure !== 'share'));
    if (trend === undefined && mayWait) this.#pending.push(draft);
  }

  /** A part that is taken up is a share of what was named before its whole; items are counted by their class. */
  #ofWhat(token: Extract<Token, { type: 'amount' }>, context: Context): Context {
    if (isTaken(token, this.#line.text))
      return { ...context, measure: 'share', subject: this.#lastNamed ?? context.subject };
    if (token.amount.dimension !== 'kind') return context;
    return { ...context, subject: this.#counted === undefined ? {} : { item: this.#counted } };
  }

  /** In English the base follows its figure. */
  #baseAfter(place: number): Base | undefined {
    return this.#line.isKorean ? undefined : baseAfter(place, this.#tokens);
  }

  #base(): { base?: Base } {
    return this.#state.base === undefined ? {} : { base: this.#state.base };
  }

  #context(): Context {
    return contextOf(this.#state);
  }

  #at(token: Token): Omit<Extract<Claim, { type: 'record' }>, 'type'> {
    const { start, end } = token;
    const { text, line } = this.#line;
    return { context: this.#context(), line, start, end, words: text.slice(start, end).trim() };
  }
}
