/** The heads of the columns of a table, inside its row. */

interface Props {
  readonly of: readonly string[];
  /** Those above figures. */
  readonly right?: readonly string[];
}

export function Heads({ of, right = [] }: Props) {
  return of.map((title) => (
    <th key={title} scope="col" className={right.includes(title) ? 'n' : undefined}>
      {title}
    </th>
  ));
}
