/** What a verified log says about each doubt, in words. */
import { fill, type Parameters, type Text } from '../../core/text.ts';
import type { LogProblemKind } from './verify.ts';

const TEXTS: Readonly<Record<LogProblemKind, Text>> = {
  changed: {
    ko: '기록 {partition}-{seq}번({subject})이 기록된 뒤에 변경되었습니다.',
    en: 'Entry {partition}-{seq} ({subject}) was changed after it was written.',
  },
  missing: {
    ko: '기록 {partition}-{seq}번부터 {toSeq}번까지 없습니다.',
    en: 'Entries {partition}-{seq} to {toSeq} are missing.',
  },
  reordered: {
    ko: '기록 {partition}-{seq}번({subject})은 원래 {detail}번 자리에 있던 기록입니다.',
    en: 'Entry {partition}-{seq} ({subject}) was moved here from place {detail}.',
  },
  'broken-link': {
    ko: '기록 {partition}-{seq}번({subject})이 앞 기록과 이어지지 않습니다. 앞 기록이 교체되었거나 이 기록이 끼워 넣어졌습니다.',
    en: 'Entry {partition}-{seq} ({subject}) does not follow the one before: that one was replaced or this one was put in.',
  },
  'cut-tail': {
    ko: '서명된 기록 {partition}-{toSeq}번까지 있어야 하나 {seq}번부터 잘려 나갔습니다.',
    en: 'The log was signed up to {partition}-{toSeq} but is cut off from {seq} on.',
  },
  rewritten: {
    ko: '기록 {partition}-{seq}번부터 {toSeq}번까지가 서명된 해시와 다릅니다. 사슬이 다시 계산되었습니다.',
    en: 'Entries {partition}-{seq} to {toSeq} do not meet the signed hash: the chain was computed anew.',
  },
  'payload-changed': {
    ko: '기록 {partition}-{seq}번({subject})이 보증하는 결정, 처리 또는 결과가 추가, 변경 또는 삭제되었습니다.',
    en: 'A decision, event or outcome that entry {partition}-{seq} ({subject}) vouches for was added, changed or deleted.',
  },
  'record-changed': {
    ko: '기록 {partition}-{seq}번({subject})의 결정 기록이 그 해시와 다릅니다.',
    en: 'The decision record of entry {partition}-{seq} ({subject}) does not meet its hash.',
  },
  'content-changed': {
    ko: '기록 {partition}-{seq}번({subject})의 신고 내용이 없거나 그 해시와 다릅니다.',
    en: 'The declaration of entry {partition}-{seq} ({subject}) is gone or does not meet its hash.',
  },
  'erased-without-order': {
    ko: '기록 {partition}-{seq}번({subject})의 내용이 파기되었으나 그 파기를 명한 기록이 없습니다.',
    en: 'Something of entry {partition}-{seq} ({subject}) was erased, and no order to erase it stands in the log.',
  },
  'row-without-entry': {
    ko: '{detail} 행 {subject}에 해당하는 기록이 없습니다.',
    en: 'Row {subject} of {detail} has no entry in the log.',
  },
  'anchor-forged': {
    ko: '앵커 파일 {detail}번째 줄의 서명이 맞지 않습니다.',
    en: 'The signature on line {detail} of the anchor file does not hold.',
  },
  'anchor-unreadable': {
    ko: '앵커 파일 {seq}번째 줄을 읽을 수 없습니다.',
    en: 'Line {seq} of the anchor file cannot be read.',
  },
  'anchors-missing': {
    ko: '서명된 앵커가 하나도 없어 전체 재계산이나 끝부분 삭제를 가려낼 수 없습니다.',
    en: 'There is no signed anchor, so a full recomputation or a cut tail could not be found.',
  },
};

export function problemText(kind: LogProblemKind, parameters: Parameters): Text {
  return { ko: fill(TEXTS[kind].ko, parameters), en: fill(TEXTS[kind].en, parameters) };
}
