/**
 * A release as HWPX (OWPML, KS X 6101): a ZIP of XML parts in the order that the format wants. Its structure is checked by a test
 * against what is known of the schema; nobody has opened it in Hancom Office yet.
 */
import { type Release, textOf } from '../../areas/statistics/index.ts';
import { chartXml } from './chart-xml.ts';
import { HWPML, headerXml } from './hwpx-header.ts';
import { chartPart, sectionXml } from './hwpx-section.ts';
import { packZip } from './package-zip.ts';
import { releaseText } from './plain.ts';
import { escapeXml, XML_HEAD } from './xml.ts';

const PACKAGE = 'http://www.hancom.co.kr/schema/2011/hpf';
const OPF = 'http://www.idpf.org/2007/opf/';
const ODF = 'urn:oasis:names:tc:opendocument:xmlns:container';

/** What the reader shows before it opens the rest. */
const PREVIEW = 1000;

export function releaseHwpx(release: Release): Uint8Array {
  return packZip(
    {
      // The first part, uncompressed, so that the kind of file stands at a fixed place.
      mimetype: 'application/hwp+zip',
      'version.xml': `${XML_HEAD}<hv:HCFVersion xmlns:hv="${HWPML}/version" tagetApplication="WORDPROCESSOR" major="5" minor="1" micro="0" buildNumber="1" os="10" xmlVersion="1.4" application="Gwanmun" appVersion="1"/>`,
      'META-INF/container.xml': `${XML_HEAD}<ocf:container xmlns:ocf="${ODF}" xmlns:hpf="${PACKAGE}"><ocf:rootfiles><ocf:rootfile full-path="Contents/content.hpf" media-type="application/hwpml-package+xml"/><ocf:rootfile full-path="Preview/PrvText.txt" media-type="text/plain"/></ocf:rootfiles></ocf:container>`,
      'META-INF/manifest.xml': `${XML_HEAD}<odf:manifest xmlns:odf="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>`,
      'Contents/content.hpf': contentHpf(release),
      'Contents/header.xml': headerXml(),
      'Contents/section0.xml': sectionXml(release),
      ...Object.fromEntries(release.charts.map((chart, place) => [chartPart(place), chartXml(chart)])),
      'settings.xml': `${XML_HEAD}<ha:HWPApplicationSetting xmlns:ha="${HWPML}/app"><ha:CaretPosition listIDRef="0" paraIDRef="0" pos="0"/></ha:HWPApplicationSetting>`,
      'Preview/PrvText.txt': releaseText(release).slice(0, PREVIEW),
    },
    ['mimetype'],
  );
}

function contentHpf({ title, language, charts }: Release): string {
  const items = [
    ['header', 'Contents/header.xml'],
    ['section0', 'Contents/section0.xml'],
    ...charts.map((_, place) => [`chart${place + 1}`, chartPart(place)]),
    ['settings', 'settings.xml'],
  ].map(([id, href]) => `<opf:item id="${id}" href="${href}" media-type="application/xml"/>`);
  return `${XML_HEAD}<opf:package xmlns:opf="${OPF}" version="" unique-identifier="" id=""><opf:metadata><opf:title>${escapeXml(textOf(title))}</opf:title><opf:language>${language}</opf:language></opf:metadata><opf:manifest>${items.join('')}</opf:manifest><opf:spine><opf:itemref idref="header" linear="yes"/><opf:itemref idref="section0" linear="yes"/></opf:spine></opf:package>`;
}
