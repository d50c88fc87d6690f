/** The tables of a release as XLSX (ECMA-376 SpreadsheetML): one sheet a table, figures as numbers and not as text. */
import { type Release, type ReleaseTable, textOf } from '../../areas/statistics/index.ts';
import { captionOf } from './markdown.ts';
import { packZip } from './package-zip.ts';
import { escapeXml, XML_HEAD } from './xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Places of cell formats in the style sheet below. */
const FORMATS = { text: 0, head: 1, whole: 2, tenth: 3 } as const;

export function releaseXlsx(release: Release): Uint8Array {
  const { tables, title } = release;
  const sheets = tables.map((_, place) => place + 1);
  const names = sheetNames(tables);
  const parts = {
    '[Content_Types].xml': `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/>${sheets.map((sheet) => `<Override PartName="/xl/worksheets/sheet${sheet}.xml" ContentType="${KIND}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((sheet) => `<Relationship Id="r${sheet}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${sheet}.xml"/>`).join('')}<Relationship Id="styles" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.map((sheet) => `<sheet name="${escapeXml(names[sheet - 1]!)}" sheetId="${sheet}" r:id="r${sheet}"/>`).join('')}</sheets></workbook>`,
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(
      tables.map((table, place) => [`xl/worksheets/sheet${place + 1}.xml`, sheetXml(table, textOf(title))]),
    ),
  };
  return packZip(parts);
}

const STYLES = `${XML_HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.0"/></numFmts><fonts count="2"><font><sz val="11"/><name val="맑은 고딕"/></font><font><b/><sz val="11"/><name val="맑은 고딕"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="3" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`;

function sheetXml(table: ReleaseTable, title: string): string {
  const { columns, rows } = table;
  const lines = [
    [textCell('A1', title, FORMATS.head)],
    [textCell('A2', captionOf(table), FORMATS.head)],
    columns.map((column, place) => textCell(`${letter(place)}3`, column, FORMATS.head)),
    ...rows.map(({ name, figures }, nth) => [
      textCell(`A${nth + 4}`, name.text, FORMATS.text),
      ...figures.flatMap((one, place) => {
        if (one === undefined) return [];
        const format = /\.\d$/.test(one.text) ? FORMATS.tenth : FORMATS.whole;
        return [`<c r="${letter(place + 1)}${nth + 4}" s="${format}"><v>${one.number}</v></c>`];
      }),
    ]),
  ];
  const data = lines.map((cells, place) => `<row r="${place + 1}">${cells.join('')}</row>`).join('');
  return `${XML_HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="1" width="28" customWidth="1"/><col min="2" max="${Math.max(2, columns.length)}" width="22" customWidth="1"/></cols><sheetData>${data}</sheetData></worksheet>`;
}

function textCell(place: string, text: string, format: number): string {
  return `<c r="${place}" s="${format}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

function letter(place: number): string {
  return String.fromCharCode(65 + place);
}

/** At most 31 characters, none of `[]:*?/\`, and no two alike. */
function sheetNames(tables: readonly ReleaseTable[]): readonly string[] {
  const used = new Set<string>();
  return tables.map(({ caption }, place) => {
    const plain = caption
      .replace(/[[\]:*?/\\]/g, ' ')
      .slice(0, 28)
      .trim();
    const name = used.has(plain) ? `${plain} ${place + 1}` : plain;
    used.add(name);
    return name;
  });
}
