/** One row of the page of results, and how its numbers are written. */
export interface ResultRow {
  readonly figure: string;
  readonly value: string;
  readonly must: string;
  readonly stretch: string;
  readonly caveat: string;
}

export function row(figure: string, value: string, must: string, stretch: string, caveat: string): ResultRow {
  return { figure, value, must, stretch, caveat };
}

export function whole(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',');
}

export function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}
