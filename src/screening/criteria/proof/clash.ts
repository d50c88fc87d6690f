/** Puts into words and data why one alternative cannot be: the fewest tests that already exclude one another. */
import { fillText, type Text } from '../../../core/text.ts';
import type { Expression } from '../expression.ts';
import type { Span } from '../problems.ts';
import type { OrderClash } from './compare-fields.ts';
import type { Clash, FieldDemand, UnknownCode } from './proof.ts';
import { type Demand, type Held, heldOf, presenceOf, type State } from './state.ts';
import { meet } from './stretches.ts';
import { type AnyField, sizeVariable, type Variable, valueVariable } from './variables.ts';
import { joined, MUST_BE_ABSENT, MUST_BE_PRESENT, nameOf, saysOf, saysSet, shownStretches } from './words.ts';

const WORDS: Readonly<Record<Clash['kind'], Text>> = {
  values: {
    ko: '{name}: 다음을 함께 만족하는 값이 없습니다: {demands}.',
    en: '{name}: no value meets all of this: {demands}.',
  },
  absence: {
    ko: '{name}: 값이 없어야 한다는 조건과 값을 묻는 조건이 함께 있습니다: {demands}.',
    en: '{name}: it would have to say nothing and something at once: {demands}.',
  },
  codes: {
    ko: '{name}: 시행 중인 목록에 없는 부호만 찾습니다: {demands}.',
    en: '{name}: only codes are sought that no list in force holds: {demands}.',
  },
  order: {
    ko: '항목 사이의 비교가 성립할 수 없습니다: {demands}.',
    en: 'The fields cannot compare like this: {demands}.',
  },
  arithmetic: {
    ko: '계산한 값이 이렇게 될 수 없습니다: {demands}.',
    en: 'The computation cannot come out like this: {demands}.',
  },
  constant: {
    ko: '신고 내용과 관계없이 결과가 정해진 조건입니다: {demands}.',
    en: 'This part has its answer whatever is declared: {demands}.',
  },
};

function clash(
  kind: Clash['kind'],
  name: Text,
  fields: readonly string[],
  demands: readonly FieldDemand[],
  codes: readonly UnknownCode[] = [],
): Clash {
  const said = joined(demands.map(({ says }) => says));
  const message = {
    ko: fillText(WORDS[kind], { name: name.ko, demands: said.ko }).ko,
    en: fillText(WORDS[kind], { name: name.en, demands: said.en }).en,
  };
  return { kind, fields, demands, codes, message };
}

/** A field that can neither be absent nor say anything. */
export function clashOfField(state: State, field: AnyField): Clash {
  const emptied = emptiedBy(state, field);
  if (emptied === undefined) {
    const demands = presenceOf(state, field).asks.map(
      ({ is, span }): FieldDemand => ({
        field: field.name,
        title: field.title,
        span,
        says: is === 'present' ? MUST_BE_PRESENT : MUST_BE_ABSENT,
      }),
    );
    return clash('absence', field.title, [field.name], oneOfEach(demands));
  }
  const { variable } = emptied;
  const few = fewest(emptied).map((demand) => demandOf(demand));
  const base: FieldDemand = {
    field: variable.field.name,
    title: nameOf(variable),
    says: within(saysSet(variable, variable.base)),
    stretches: shownStretches(variable, variable.base),
  };
  const fields = [...new Set(few.map((demand) => demand.field))];
  const demands = few.length > 1 ? few : [...few, base];
  return clash('values', nameOf(variable), fields.length > 0 ? fields : [field.name], demands);
}

const within = (says: Text): Text => ({
  ko: `(항목의 범위) ${says.ko}`,
  en: `(range of the field) ${says.en}`,
});

function emptiedBy(state: State, field: AnyField): Held | undefined {
  return [...state.held.values()].find(
    (held) => held.variable.field.name === field.name && held.set.length === 0,
  );
}

/** The first that asks for presence and the first that asks for absence. */
function oneOfEach(demands: readonly FieldDemand[]): readonly FieldDemand[] {
  return [MUST_BE_ABSENT, MUST_BE_PRESENT].flatMap(
    (says) => demands.find((demand) => demand.says === says) ?? [],
  );
}

/** One or two tests that exclude one another already, else all of them. */
function fewest({ variable, demands }: Held): readonly Demand[] {
  const set = ({ asked }: Demand) =>
    asked.kind === 'within' && asked.variable.key === variable.key
      ? variable.tidy(meet(variable.base, asked.set))
      : variable.base;
  const alone = demands.find((demand) => set(demand).length === 0);
  if (alone !== undefined) return [alone];
  for (const [place, one] of demands.entries())
    for (const other of demands.slice(place + 1))
      if (variable.tidy(meet(set(one), set(other))).length === 0) return [one, other];
  return demands;
}

export function demandOf({ asked, span }: Demand): FieldDemand {
  const { variable } = asked;
  const field = asked.kind === 'within' ? asked.field : variable.field;
  return {
    field: field.name,
    title: field.title,
    ...(span === undefined ? {} : { span }),
    says: saysOf(asked),
    ...(asked.kind === 'within' ? { stretches: shownStretches(variable, asked.set) } : {}),
  };
}

export function clashOfOrder(state: State, { kind, residuals, fields }: OrderClash, input: string): Clash {
  const compared = residuals.map(({ expression, isWanted }): FieldDemand => {
    const text = input.slice(expression.span.from, expression.span.to);
    const says = isWanted ? { ko: text, en: text } : { ko: `아님: ${text}`, en: `not: ${text}` };
    const [name = ''] = fields;
    return { field: name, title: state.table.get(name)?.title ?? says, span: expression.span, says };
  });
  const known = fields.flatMap((name) => {
    const field = state.table.get(name)!;
    return [valueVariable(field), sizeVariable(field)].flatMap((variable) => heldDemands(state, variable));
  });
  return clash(kind, { ko: '', en: '' }, fields, [...compared, ...known]);
}

function heldDemands(state: State, variable: Variable): readonly FieldDemand[] {
  return heldOf(state, variable).demands.map((demand) => {
    const said = demandOf(demand);
    const { ko, en } = nameOf(variable);
    return { ...said, says: { ko: `${ko} ${said.says.ko}`, en: `${en} ${said.says.en}` } };
  });
}

export function clashOfCodes(held: Held, codes: readonly UnknownCode[]): Clash {
  const fields = [...new Set(codes.map(({ field }) => field))];
  const demands = codes.map(
    ({ field, title, code, list, span }): FieldDemand => ({
      field,
      title,
      span,
      says: { ko: `'${code}' (목록 ${list})`, en: `'${code}' (list ${list})` },
    }),
  );
  return clash('codes', nameOf(held.variable), fields, demands, codes);
}

export function clashOfConstant(expression: Expression, input: string): Clash {
  const span: Span = expression.span;
  const text = input.slice(span.from, span.to);
  return clash(
    'constant',
    { ko: '', en: '' },
    [],
    [{ field: '', title: { ko: '상수', en: 'constant' }, span, says: { ko: text, en: text } }],
  );
}
