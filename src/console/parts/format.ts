/** How numbers, times, codes and shares are written for people in Korean and English; no locale, so the same everywhere. */
import { dayNumber, seoulDay, seoulTime } from '../../core/day.ts';
import { formatNumber, type Language } from '../../core/text.ts';
import type { Rate } from '../../exchange/contract.ts';

/** Shown where there is no value; read aloud as nothing. */
export const NONE = '–';

/** 26069645 -> '26,069,645'. Absent -> '–'. */
export function formatCount(value: number | null | undefined): string {
  return value === null || value === undefined ? NONE : formatNumber(Math.round(value));
}

/** Won with its unit: '26,069,645원' or '₩26,069,645'. Whole won. */
export function formatWon(krw: number | null | undefined, language: Language): string {
  if (krw === null || krw === undefined) return NONE;
  return language === 'ko' ? `${formatCount(krw)}원` : `₩${formatCount(krw)}`;
}

/** Money in whatever currency came: won as won, else '52,640 USD'. */
export function formatCharge(
  { amount, currency }: { readonly amount: number; readonly currency: string },
  language: Language,
): string {
  return currency === 'KRW' ? formatWon(amount, language) : `${formatCount(amount)} ${currency}`;
}

/** A large amount at a glance: '1억 2,380만원', '₩123.8M'. */
export function formatWonShort(krw: number, language: Language): string {
  const size = Math.abs(krw);
  if (language === 'en') {
    if (size >= 1e9) return `₩${formatDecimals(krw / 1e9, 1)}B`;
    if (size >= 1e6) return `₩${formatDecimals(krw / 1e6, 1)}M`;
    if (size >= 1e3) return `₩${formatDecimals(krw / 1e3, 0)}K`;
    return `₩${formatCount(krw)}`;
  }
  if (size >= 1e12) return `${formatDecimals(krw / 1e12, 1)}조원`;
  if (size >= 1e8) return `${formatDecimals(krw / 1e8, 1)}억원`;
  if (size >= 1e4) return `${formatDecimals(krw / 1e4, 0)}만원`;
  return `${formatCount(krw)}원`;
}

/** Fixed decimals with thousands separators: (1234.5, 1) -> '1,234.5'. */
export function formatDecimals(value: number, decimals: number): string {
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  const isZero = Number(Math.abs(value).toFixed(decimals)) === 0;
  return `${value < 0 && !isZero ? '-' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** Kilograms with at most three decimals, no unit: 4416 -> '4,416'; 0.25 -> '0.25'. */
export function formatMass(kg: number | null | undefined): string {
  if (kg === null || kg === undefined) return NONE;
  return formatDecimals(kg, 3).replace(/\.?0+$/, '');
}

/** A share of one as percent: 0.2404 -> '24.0%'; small shares keep two decimals: 0.0164 -> '1.64%'. */
export function formatPercent(share: number | null | undefined, decimals?: number): string {
  if (share === null || share === undefined || !Number.isFinite(share)) return NONE;
  const digits = decimals ?? (share !== 0 && Math.abs(share) < 0.02 ? 2 : 1);
  return `${formatDecimals(share * 100, digits)}%`;
}

/** A chance as people read it: 0.2404 -> '24%', 0.034 -> '3.4%'; never a bare nought or a hundred: '<0.1%', '>99.9%'. */
export function formatChance(chance: number): string {
  if (chance < 0.001) return '<0.1%';
  if (chance > 0.999) return '>99.9%';
  return formatPercent(chance, chance < 0.1 || chance > 0.99 ? 1 : 0);
}

/** '22.6–25.4' in percent, both ends with the same decimals; '' where there is no interval. */
export function formatInterval(rate: Rate): string {
  if (rate.low === null || rate.high === null) return '';
  const decimals = rate.high < 0.02 ? 2 : 1;
  return `${formatDecimals(rate.low * 100, decimals)}–${formatDecimals(rate.high * 100, decimals)}`;
}

/** Seconds in the two largest units: 6720 -> '1시간 52분', '1 h 52 min'; under a minute with one decimal below ten. */
export function formatDuration(seconds: number | null | undefined, language: Language): string {
  if (seconds === null || seconds === undefined) return NONE;
  const ko = language === 'ko';
  const size = Math.abs(seconds);
  if (size < 59.5) return `${formatDecimals(size, size < 9.95 ? 1 : 0)}${ko ? '초' : ' s'}`;
  const minutes = Math.round(size / 60);
  if (minutes < 60) return `${minutes}${ko ? '분' : ' min'}`;
  if (minutes < 48 * 60) {
    const rest = minutes % 60;
    const hours = `${Math.floor(minutes / 60)}${ko ? '시간' : ' h'}`;
    return rest === 0 ? hours : `${hours} ${rest}${ko ? '분' : ' min'}`;
  }
  const hours = Math.round(size / 3600);
  const rest = hours % 24;
  const days = `${Math.floor(hours / 24)}${ko ? '일' : ' d'}`;
  return rest === 0 ? days : `${days} ${rest}${ko ? '시간' : ' h'}`;
}

const WEEKDAYS = {
  ko: ['일', '월', '화', '수', '목', '금', '토'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;

/** 'YYYY-MM-DD' with its weekday: '2027-01-14 (목)', 'Thu 2027-01-14'. */
export function formatDay(day: string, language: Language): string {
  const weekday = WEEKDAYS[language][(((dayNumber(day) + 4) % 7) + 7) % 7];
  if (weekday === undefined) return day;
  return language === 'ko' ? `${day} (${weekday})` : `${weekday} ${day}`;
}

/** An instant as the clock in Korea shows it: '2027-01-14 10:42'. */
export function formatInstant(instant: string | null | undefined): string {
  if (!instant) return NONE;
  const millis = Date.parse(instant);
  return Number.isNaN(millis) ? instant : `${seoulDay(millis)} ${seoulTime(millis).slice(0, 5)}`;
}

/** From one instant to another in Korea, the day said once: '2027-01-14 10:30–10:45'; either end may be missing. */
export function formatSpan(from: string, to: string): string {
  const [start, end] = [from, to].map((one) => (one === '' ? '' : formatInstant(one)));
  const isOneDay = start !== '' && start?.slice(0, 10) === end?.slice(0, 10);
  return `${start}–${isOneDay ? end?.slice(11) : end}`;
}

/** '10:42:06' in Korea. */
export function formatTime(instant: string): string {
  const millis = Date.parse(instant);
  return Number.isNaN(millis) ? instant : seoulTime(millis);
}

/** '6109101000' -> '6109.10-1000'; '610910' -> '6109.10'. Other texts stay as they are. */
export function formatHs(code: string | null | undefined): string {
  if (!code) return NONE;
  if (!/^\d{6,10}$/.test(code)) return code;
  const tail = code.slice(6);
  return `${code.slice(0, 4)}.${code.slice(4, 6)}${tail === '' ? '' : `-${tail}`}`;
}

/** '4341127018302M' -> '43411-27-018302M' (declarant 5, year 2, serial 6 and a letter); other texts stay as they are. */
export function formatDeclarationNumber(number: string): string {
  const parts = /^(\w{5})(\d{2})(\d{6}[A-Z])$/.exec(number);
  return parts === null ? number : `${parts[1]}-${parts[2]}-${parts[3]}`;
}

/** What people type or paste as a declaration number, without dashes and spaces; other words stay as they are. */
export function plainSearch(text: string): string {
  const wanted = text.trim();
  const compact = wanted.replace(/[\s-]/g, '').toUpperCase();
  return /^[0-9A-Z]{5}\d{2}\d{1,6}[A-Z]?$/.test(compact) && /^\S{5}[\s-]/.test(wanted) ? compact : wanted;
}

/** What goods are called: in Korean the trade name, in English the description, which the form wants in English. */
export function goodsName(
  item: { readonly tradeName?: string; readonly description?: string } | undefined,
  language: Language,
): string {
  const { tradeName, description } = item ?? {};
  return (language === 'ko' ? (tradeName ?? description) : (description ?? tradeName)) ?? '';
}
