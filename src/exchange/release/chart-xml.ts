/** A chart as DrawingML (ECMA-376 part 1, chapter 21): what DOCX and HWPX hold, with its figures in the part itself and no workbook behind it. */
import type { ChartPoint, ReleaseChart } from '../../areas/statistics/index.ts';
import { INKS } from './chart-shapes.ts';
import { escapeXml, XML_HEAD } from './xml.ts';

export const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
export const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** Numbers of its two axes. */
const [NAMES, NUMBERS] = [1, 2];

export function chartXml(chart: ReleaseChart): string {
  const plot = chart.kind === 'bars' ? barPlot(chart) : linePlot(chart);
  const { title, unit } = chart;
  const legend =
    chart.kind === 'lines' ? '<c:legend><c:legendPos val="t"/><c:overlay val="0"/></c:legend>' : '';
  return `${XML_HEAD}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}"><c:roundedCorners val="0"/><c:chart>${titleXml(`${title}${unit === '' ? '' : ` (${unit})`}`)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot}</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${letters(900)}</c:chartSpace>`;
}

function titleXml(text: string): string {
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1000" b="1"/></a:pPr><a:r><a:rPr sz="1000" b="1"/><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

const letters = (size: number): string =>
  `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}"/></a:pPr><a:endParaRPr/></a:p></c:txPr>`;

const ink = (name: keyof typeof INKS): string =>
  `<a:solidFill><a:srgbClr val="${INKS[name].slice(1).toUpperCase()}"/></a:solidFill>`;

/** The first name stands on top; figures stand beside their bars, so that no grid is needed. */
function barPlot({ points, title }: Extract<ReleaseChart, { kind: 'bars' }>): string {
  const below = points.flatMap(({ number }, place) =>
    number < 0
      ? [
          `<c:dPt><c:idx val="${place}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${ink('light')}</c:spPr></c:dPt>`,
        ]
      : [],
  );
  const labels =
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>';
  const series = `<c:ser><c:idx val="0"/><c:order val="0"/>${nameXml(title)}<c:spPr>${ink('strong')}</c:spPr><c:invertIfNegative val="0"/>${below.join('')}<c:dLbls>${labels}</c:dLbls>${dataXml(points)}</c:ser>`;
  return `<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="60"/><c:axId val="${NAMES}"/><c:axId val="${NUMBERS}"/></c:barChart>${axesXml(true)}`;
}

function linePlot({ lines }: Extract<ReleaseChart, { kind: 'lines' }>): string {
  const series = lines.map(({ name, points }, place) => {
    const dash = place > 0 ? '<a:prstDash val="dash"/>' : '';
    return `<c:ser><c:idx val="${place}"/><c:order val="${place}"/>${nameXml(name)}<c:spPr><a:ln w="19050">${ink('strong')}${dash}</a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>${dataXml(points)}<c:smooth val="0"/></c:ser>`;
  });
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join('')}<c:marker val="1"/><c:axId val="${NAMES}"/><c:axId val="${NUMBERS}"/></c:lineChart>${axesXml(false)}`;
}

function nameXml(name: string): string {
  return `<c:tx><c:strRef><c:f>Sheet1!$B$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escapeXml(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`;
}

function dataXml(points: readonly ChartPoint[]): string {
  const [count, end] = [`<c:ptCount val="${points.length}"/>`, points.length + 1];
  const each = (of: (point: ChartPoint) => string): string =>
    points.map((point, place) => `<c:pt idx="${place}"><c:v>${of(point)}</c:v></c:pt>`).join('');
  // As it is written in the tables: nobody sees another figure here.
  const code = points.some(({ text }) => /\.\d$/.test(text)) ? '#,##0.0' : '#,##0';
  return `<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${end}</c:f><c:strCache>${count}${each(({ name }) => escapeXml(name))}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>Sheet1!$B$2:$B$${end}</c:f><c:numCache><c:formatCode>${code}</c:formatCode>${count}${each(({ number }) => String(number))}</c:numCache></c:numRef></c:val>`;
}

/** Bars lie, their names beside them; of lines the months stand below. */
function axesXml(isLying: boolean): string {
  const [names, numbers] = isLying ? ['l', 'b'] : ['b', 'l'];
  const order = isLying ? 'maxMin' : 'minMax';
  const line = `<c:spPr><a:ln w="6350">${ink('thin')}</a:ln></c:spPr>`;
  return `<c:catAx><c:axId val="${NAMES}"/><c:scaling><c:orientation val="${order}"/></c:scaling><c:delete val="0"/><c:axPos val="${names}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${line}<c:crossAx val="${NUMBERS}"/><c:crosses val="autoZero"/></c:catAx><c:valAx><c:axId val="${NUMBERS}"/><c:scaling><c:orientation val="minMax"/>${isLying ? '' : '<c:min val="0"/>'}</c:scaling><c:delete val="${isLying ? 1 : 0}"/><c:axPos val="${numbers}"/><c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${line}<c:crossAx val="${NAMES}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`;
}
