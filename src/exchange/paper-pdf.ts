/** A certificate or notice as PDF, box by box like its JSON. */
import { seoulDay } from '../core/day.ts';
import type { PaperView } from './contract.ts';
import {
  BOTTOM,
  type Document,
  drawBoxes,
  drawHead,
  drawLine,
  drawTitle,
  GREY,
  sheetPdf,
} from './paper-sheet.ts';

/** @param origin such as `https://gate.example`, before the path at which the code is checked */
export function paperPdf(paper: PaperView, origin: string): Promise<Buffer> {
  const { title, declarationNumber, officeName, acceptedAt, issuedAt, isMadeUp } = paper;
  const head = {
    ...{ title: `${title.ko} ${declarationNumber}`, author: officeName.ko },
    ...{ at: acceptedAt ?? issuedAt, isMadeUp },
  };
  return sheetPdf(head, (document) => {
    drawHead(document, title.ko, lineUnderTitle(paper));
    drawBoxes(document, paper.boxes);
    for (const { sequence, boxes } of paper.lines) {
      drawTitle(document, `${sequence}란`);
      drawBoxes(document, boxes);
    }
    if (paper.totals.length > 0) {
      drawTitle(document, '합계');
      drawBoxes(document, paper.totals);
    }
    drawFoot(document, paper, origin);
  });
}

function lineUnderTitle({ title, paperNumber, version, acceptedAt, isMadeUp }: PaperView): string {
  const accepted = acceptedAt === null ? '수리 전' : `수리일 ${seoulDay(Date.parse(acceptedAt))}`;
  return `${title.en} · ${paperNumber} · ${version}차 · ${accepted}${isMadeUp ? ' · 가상 자료 (made-up data)' : ''}`;
}

function drawFoot(document: Document, paper: PaperView, origin: string): void {
  if (document.y > BOTTOM - 90) document.addPage();
  document.moveDown(0.8).font('regular').fontSize(8).fillColor(GREY);
  for (const { ko, en } of paper.notes) drawLine(document, `${ko} ${en}`);
  document.moveDown(0.6).font('bold').fontSize(9).fillColor('#000000');
  drawLine(document, `확인번호 (verification code) ${paper.code.replace(/(.{4})(?=.)/g, '$1-')}`);
  document.font('regular').fontSize(8);
  drawLine(document, `${origin}${paper.verifyPath}`);
  drawLine(document, `신고 내용 sha256 ${paper.contentHash}`);
}
