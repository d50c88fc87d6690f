/** Marks of the register: the state of a firm, and what the latest finding about a condition says. */
import type { ParcelFirmView } from '../../../../exchange/contract.ts';
import { parcelFirmTexts } from '../../../texts/parcel-firms.ts';
import { useTexts } from '../../../texts/use-texts.ts';

export const CHECKS = ['arrears', 'investigation', 'disqualification'] as const;

const COLOURS = { applied: 'warn', registered: 'ok', expired: 'bad', refused: 'bad', ended: 'off' } as const;

export function FirmState({ state }: Pick<ParcelFirmView, 'state'>) {
  const t = useTexts(parcelFirmTexts);
  return <span className={`st ${COLOURS[state]}`}>{t[`state.${state}`]}</span>;
}

export function Finding(props: {
  readonly firm: Pick<ParcelFirmView, 'checks'>;
  readonly kind: (typeof CHECKS)[number];
  /** With the name of the condition. */
  readonly isNamed?: boolean;
}) {
  const t = useTexts(parcelFirmTexts);
  const found = props.firm.checks.find(({ kind }) => kind === props.kind);
  const said = found === undefined ? t.notChecked : found.isClear ? t.clear : t.notClear;
  const colour = found === undefined ? 'off' : found.isClear ? 'ok' : 'bad';
  return (
    <span className={`st ${colour}`}>{props.isNamed === true ? `${t[props.kind]}: ${said}` : said}</span>
  );
}

export function isKeyInForce({ expiresAt, revokedAt }: ParcelFirmView['keys'][number]): boolean {
  return revokedAt === null && Date.parse(expiresAt) > Date.now();
}
