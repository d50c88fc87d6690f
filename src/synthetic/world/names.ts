/** Names of firms that do not exist: Korean ones from plain words, foreign ones from syllables of their region. */
import type { Random } from '../../core/random.ts';
import type { Origin, Tongue } from './countries.ts';
import type { Sector } from './sectors.ts';

/** Plain Korean words and their spelling in Latin letters. */
const WORDS = (
  '한빛 HANBIT,새롬 SAEROM,가온 GAON,누리 NURI,다온 DAON,미르 MIREU,라온 RAON,마루 MARU,나래 NARAE,다솜 DASOM,' +
  '윤슬 YUNSEUL,해오름 HAEOREUM,달무리 DALMURI,별하 BYEOLHA,솔내 SOLNAE,푸른들 PUREUNDEUL,참빛 CHAMBIT,' +
  '한울 HANUL,온누리 ONNURI,미리내 MIRINAE,아라 ARA,하람 HARAM,도담 DODAM,이든 IDEUN,바름 BAREUM,늘봄 NEULBOM,' +
  '봄내 BOMNAE,가람 GARAM,물빛 MULBIT,은가람 EUNGARAM,시나브로 SINABRO,너울 NEOUL,여울 YEOUL,너른 NEOREUN,' +
  '단비 DANBI,새벽 SAEBYEOK,노을 NOEUL,구름 GUREUM,초롱 CHORONG,큰솔 KEUNSOL,하늬 HANUI,높새 NOPSAE,' +
  '마파람 MAPARAM,샛별 SAETBYEOL,길벗 GILBEOT,두레 DURE,모두 MODU,아침 ACHIM,햇살 HAETSAL,돌담 DOLDAM,' +
  '들꽃 DEULKKOT,소담 SODAM,예솔 YESOL,찬솔 CHANSOL,슬기 SEULGI,올곧 OLGOT,든솔 DEUNSOL,여름 YEOREUM'
)
  .split(',')
  .map((pair) => pair.split(' ') as [string, string]);

const SYLLABLES: Readonly<Record<Tongue, readonly [string, string]>> = {
  chinese: ['QING HAO RUI YUE FENG JIA LONG TAI ZHEN MING', 'YUE LAN FENG XIN TAO DA HENG BAO SHUN KE'],
  southeast: ['MINH SURA KELA BINH TANA PHUO DEWA NUSA', 'LOC YA DARA HUNG RAM TRI PURI SAKA'],
  indian: ['SHAN RAJ DEV VAR KAR SUN BHA NIR', 'TIKA MITRA VANI PUR DEEP KALI WALA ESH'],
  western: ['NOR ALD VAL KREU BRAN HEL OST MER', 'WICK MARK ENSTEIN VALE TORP FORD IGNY HOLM'],
  japanese: ['TAKE MORI KAWA AKI HOSHI NAGI YAMA SORA', 'NOBE SHIRO MITSU HANA DORI ZAKI WARA TANI'],
  latin: ['MONTA SOL RIO VERA CAMPO ARRO QUIN LLA', 'VALLE MAR NEGRA DORO FLORES ZUELA TERA NDES'],
};

export interface KoreanName {
  readonly ko: string;
  /** The first words in Latin letters, by which a sister firm abroad may call itself. */
  readonly latin: string;
}

export function koreanName(chance: Random, sector: Sector): KoreanName {
  const [ko, latin] = chance.pick(WORDS);
  const second = chance.next() < 0.62 ? chance.pick(WORDS) : undefined;
  const ending = chance.pick(sector.ko);
  if (second === undefined || second[0] === ko) return { ko: `${ko}${ending}`, latin };
  return { ko: `${ko}${second[0]}${ending}`, latin: `${latin} ${second[1]}` };
}

export function brokerName(chance: Random): string {
  return `${chance.pick(WORDS)[0]}${chance.pick(WORDS)[0]}${chance.next() < 0.5 ? '관세사무소' : '관세법인'}`;
}

export function sellerName(chance: Random, origin: Origin, sector: Sector): string {
  const [first, second] = SYLLABLES[origin.tongue];
  const name = chance.pick(first.split(' ')) + chance.pick(second.split(' '));
  return `${name} ${chance.pick(sector.en)} ${origin.form}`;
}

export const VESSELS: readonly string[] = WORDS.slice(0, 40).map(([, latin]) => `SYN ${latin}`);
