/** The parts that figures files of our own tables are made of: a total with its change, and named rows with theirs. */

/** Dollars of a time and of the same time a year before; null where it is not known, which is not nothing. */
export interface Yearly {
  readonly usd: number;
  readonly wasUsd: number | null;
}

export interface NamedYearly extends Yearly {
  /** In Korean. */
  readonly name: string;
}

/** The main ones of a release. */
export const MAIN = 10;
/** Millions with three decimals: thousands of dollars, so that changes reckoned from them agree with those that are given. */
export const millions = (usd: number): number => Math.round(usd / 1000) / 1000;
export const tenths = (value: number): number => Math.round(value * 10) / 10;

/** In %, from figures that were not rounded; none where there was nothing before, or nobody knows. */
export function changeOf(now: number, was: number | null): readonly number[] {
  return was === null || was <= 0 ? [] : [tenths(((now - was) / was) * 100)];
}

export function totalOf({ usd, wasUsd }: Yearly): Readonly<Record<string, number>> {
  const [change] = changeOf(usd, wasUsd);
  return { value: millions(usd), ...(change === undefined ? {} : { yoy_pct: change }) };
}

/** `KEY_value` and `KEY_yoy_pct` of each list; a list without rows has neither. */
export function listsOf(
  lists: Readonly<Record<string, readonly NamedYearly[]>>,
): Readonly<Record<string, Readonly<Record<string, number>>>> {
  return Object.fromEntries(
    Object.entries(lists).flatMap(([key, rows]) => {
      const changes = rows.flatMap(({ name, usd, wasUsd }) =>
        changeOf(usd, wasUsd).map((change) => [name, change] as const),
      );
      const values = rows.map(({ name, usd }) => [name, millions(usd)] as const);
      return [
        ...(values.length === 0 ? [] : [[`${key}_value`, Object.fromEntries(values)] as const]),
        ...(changes.length === 0 ? [] : [[`${key}_yoy_pct`, Object.fromEntries(changes)] as const]),
      ];
    }),
  );
}
