/** What a voice of a decision is called, and where it opens in the console. */
import type { Text } from '../../core/text.ts';
import type { Criterion } from '../../screening/criterion.ts';
import type { Detector } from '../../screening/detector.ts';

const SOURCES: Readonly<Record<string, Text>> = {
  fault: { ko: '결함', en: 'Fault' },
  list: { ko: '감시 목록', en: 'Watch-list' },
  mandatory: { ko: '의무 검사', en: 'Mandatory control' },
};
const STUDY = { ko: '과제 모델', en: 'Model of a study' };
const SCORES: Readonly<Record<string, Text>> = {
  fraud: { ko: '모델: 적발 확률', en: 'Model: chance of fraud' },
  critical: { ko: '모델: 핵심 적발 확률', en: 'Model: chance of critical fraud' },
};

export function voiceTitles(
  catalogue: readonly Detector[],
  criteria: readonly Criterion[],
): (source: string, id: string) => { readonly title: Text; readonly opens: string | null } {
  const detectors = new Map(catalogue.map(({ id, title }) => [id, title]));
  const rules = new Map(criteria.map(({ id, title }) => [id, title]));
  return (source, id) => {
    if (source === 'criterion')
      return { title: rules.get(id) ?? { ko: id, en: id }, opens: `/criteria/${id}` };
    if (source === 'detector')
      return { title: detectors.get(id) ?? { ko: id, en: id }, opens: `/policy#${id}` };
    if (id.startsWith('study:')) return { title: STUDY, opens: `/workbench/${id.slice('study:'.length)}` };
    if (source === 'score') return { title: SCORES[id] ?? { ko: id, en: id }, opens: '/models' };
    const title = SOURCES[source] ?? { ko: source, en: source };
    return { title: { ko: `${title.ko}: ${id}`, en: `${title.en}: ${id}` }, opens: null };
  };
}
