/** Reads one line from left to right as a person does: what was named last is what a figure is of, until something else is named. */
import type { Base, Flow, Measure, Span, Subject } from '../cells.ts';
import type { Claim, Context } from './claims.ts';
import { baseAfter, isPercent, isRunAt, trendNear, unknownBefore, unknownInRow } from './look-around.ts';
import { type Token, tokensOf } from './tokens.ts';
import type { Lexicon } from './words.ts';

export interface LineToRead {
  readonly text: string;
  readonly line: number;
  /** What the heading above says. */
  readonly flow?: Flow;
  readonly isKorean: boolean;
}

interface State {
  flow: Flow | undefined;
  measure: Measure | undefined;
  base: Base | undefined;
  span: Span;
  names: Subject;
  /** Named before a colon, for the rest of the line. */
  scope: Subject;
  /** Nothing has been named since the last comma. */
  isFresh: boolean;
}

/** Draft of a claim whose direction is still to come: 반도체(28.4%), 선박(55.3%) 등은 증가. */
type Draft = { claim: Extract<Claim, { type: 'amount' }> };

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
  #state: State;

  constructor(line: LineToRead, tokens: readonly Token[]) {
    this.#line = line;
    this.#tokens = tokens;
    const said = { measure: undefined, base: undefined, span: 'period' as const };
    this.#state = { flow: line.flow, ...said, names: {}, scope: {}, isFresh: true };
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
    return this.#found.map((one) => ('claim' in one ? one.claim : one));
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
        return;
      case 'span':
        state.span = token.span;
        return;
      case 'time':
        this.#time(token, place);
        return;
      case 'record':
        this.#found.push({ type: 'record', ...this.#at(token) });
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
      // What a change is measured against is said once and holds on after the bracket.
      if (before !== undefined) this.#state = { ...before, base: this.#state.base };
    } else if (mark === ':' && depth === 0) {
      const hasFigures = this.#tokens.slice(0, place).some(({ type }) => type === 'amount');
      const { names } = this.#state;
      if (!hasFigures && Object.keys(names).length > 0)
        this.#state = { ...this.#state, scope: names, names: {}, isFresh: true };
    } else if (depth === 0) {
      this.#state.isFresh = true;
      this.#unknownName(token, place);
    }
  }

  #unknownName(comma: Token, place: number): void {
    const at = unknownInRow(place, this.#tokens, this.#line.text);
    if (at !== undefined) this.#found.push({ type: 'unknown', ...this.#at({ ...comma, ...at }) });
  }

  #name(token: Extract<Token, { type: 'name' }>): void {
    const state = this.#state;
    if (state.isFresh) {
      state.names = {};
      state.measure = undefined;
      state.isFresh = false;
    }
    if (token.kind === 'whole') return;
    const { names } = state;
    if (token.kind === 'country') state.names = { ...names, country: token.name };
    else if (names.item === undefined) state.names = { ...names, item: token.name };
    else state.names = { ...names, group: names.item, item: token.name };
    if (token.depth === 0) this.#named.push({ context: this.#context(), token });
  }

  #time(token: Extract<Token, { type: 'time' }>, place: number): void {
    const { text } = this.#line;
    const isSince =
      /^\s*(?:이후|부터)/.test(text.slice(token.end)) || /since\s*$/.test(text.slice(0, token.start));
    const isStamp = /배포일|Released/.test(text);
    const as = isSince ? 'since' : isStamp ? 'published' : 'period';
    this.#found.push({ type: 'time', time: token.time, as, ...this.#at(token) });
    const next = this.#tokens.slice(place + 1).find(({ type }) => type === 'amount' || type === 'time');
    // 조업일수 ’25년 8.5일, ’24년 7.5일: the year says whose days they are.
    if (next?.type === 'amount' && next.amount.dimension === 'day') {
      const years = this.#tokens.flatMap((one) => (one.type === 'time' ? [one.time.year ?? 0] : []));
      this.#state.span = token.time.year === Math.max(...years) ? 'period' : 'previous-year';
    }
  }

  #trend(token: Extract<Token, { type: 'trend' }>): void {
    // 「반도체는 증가했고 승용차는 …」: what follows a direction is named anew.
    if (token.depth === 0) this.#state.isFresh = true;
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
    const unknown = unknownBefore(token, place, this.#tokens, this.#line.text);
    if (unknown !== undefined) {
      this.#found.push({ type: 'unknown', ...this.#at(token), words: unknown });
      return;
    }
    const isRun = isRunAt(place, this.#tokens);
    const trend = this.#beside.get(token)?.trend;
    const base = this.#baseAfter(place) ?? this.#state.base;
    const context = { ...this.#context(), ...(base === undefined ? {} : { base }) };
    const claim = { type: 'amount' as const, amount, isRun, ...this.#at(token), context };
    const draft: Draft = { claim: trend === undefined ? claim : { ...claim, trend } };
    this.#found.push(draft);
    if (trend === undefined && depth > 0 && isPercent(amount)) this.#pending.push(draft);
  }

  /** In English the base follows its figure. */
  #baseAfter(place: number): Base | undefined {
    return this.#line.isKorean ? undefined : baseAfter(place, this.#tokens);
  }

  #base(): { base?: Base } {
    return this.#state.base === undefined ? {} : { base: this.#state.base };
  }

  #context(): Context {
    const { flow, measure, span, names, scope } = this.#state;
    return {
      span,
      ...(flow === undefined ? {} : { flow }),
      ...(measure === undefined ? {} : { measure }),
      ...this.#base(),
      subject: subjectOf(names, scope),
    };
  }

  #at(token: Token): Omit<Extract<Claim, { type: 'record' }>, 'type'> {
    const { start, end } = token;
    const { text, line } = this.#line;
    return { context: this.#context(), line, start, end, words: text.slice(start, end).trim() };
  }
}

/** What is named before a colon holds for every name after it. */
function subjectOf(names: Subject, scope: Subject): Subject {
  const group = names.item !== undefined && scope.item !== undefined ? { group: scope.item } : {};
  return { ...scope, ...names, ...group };
}
