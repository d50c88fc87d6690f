/** Whether a table is only a table: workbooks without programs and links, text without formulas that a reader's program would run. */
import type { Text } from '../../../core/text.ts';

/** What in a workbook does something; paths inside the package (ECMA-376). */
const ACTIVE_PARTS =
  /(^|\/)(vbaProject\.bin|vbaData\.xml|activeX\/|embeddings\/|externalLinks\/|macrosheets\/|ctrlProps\/)|\.(exe|dll|js|vbs|bin)$/i;

export function checkWorkbook(bytes: Buffer): Text | undefined {
  const names = zipNames(bytes);
  if (names === undefined || !names.includes('[Content_Types].xml') || !names.includes('xl/workbook.xml'))
    return NOT_A_WORKBOOK;
  const allowed = names.filter((name) => !/^xl\/printerSettings\//.test(name));
  return allowed.some((name) => ACTIVE_PARTS.test(name)) ? ACTIVE_WORKBOOK : undefined;
}

/** Cells that begin like a formula are run by spreadsheet programs when somebody opens the file. */
export function checkText(bytes: Buffer): Text | undefined {
  return /(^|[\n\r,;\t])"?[=@]/.test(bytes.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, ''))
    ? FORMULAS
    : undefined;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const MOST_ENTRIES = 5_000;

/** Names in the directory at the end of a ZIP file; undefined where it has none that can be read. */
function zipNames(bytes: Buffer): readonly string[] | undefined {
  const end = endOfDirectory(bytes);
  if (end === undefined) return undefined;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const names: string[] = [];
  for (let entry = 0; entry < Math.min(count, MOST_ENTRIES); entry++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) return undefined;
    const [name, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place));
    names.push(bytes.toString('utf8', at + 46, at + 46 + name!));
    at += 46 + name! + extra! + comment!;
  }
  return count > MOST_ENTRIES ? undefined : names;
}

function endOfDirectory(bytes: Buffer): number | undefined {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 65_535); at--)
    if (bytes.readUInt32LE(at) === END) return at;
  return undefined;
}

const NOT_A_WORKBOOK: Text = {
  ko: '압축 파일은 받지 않습니다. 엑셀 통합 문서(XLSX)라면 다시 저장하여 첨부하십시오.',
  en: 'Archives are not taken. If this is an Excel workbook (XLSX), save it again and attach that.',
};
const ACTIVE_WORKBOOK: Text = {
  ko: '엑셀 파일에 매크로, 내장 개체 또는 외부 연결이 들어 있어 받지 않습니다. 값만 복사한 XLSX로 첨부하십시오.',
  en: 'The workbook contains macros, embedded objects or external links and is not taken. Attach an XLSX with values only.',
};
const FORMULAS: Text = {
  ko: 'CSV에 = 또는 @로 시작하는 칸(수식)이 있어 받지 않습니다. 값으로 바꾸어 첨부하십시오.',
  en: 'The CSV has cells that begin with = or @ (formulas) and is not taken. Attach it with values.',
};
