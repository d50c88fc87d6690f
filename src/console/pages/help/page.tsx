/** Help on one page for everybody who sits in front of the console: keys, lanes, how to read its numbers, licences. */
import '../reading.css';
import './help.css';
import { fill } from '../../../core/text.ts';
import type { Lane } from '../../../exchange/contract.ts';
import { LaneMark } from '../../parts/lane-mark.tsx';
import { useStatus } from '../../session/status.ts';
import { helpTexts } from '../../texts/help.ts';
import { useTexts } from '../../texts/use-texts.ts';

type Key = keyof (typeof helpTexts)['ko'];

const KEYS: readonly (readonly [string, Key])[] = [
  ['J  K', 'kMove'],
  ['Enter', 'kOpen'],
  ['/', 'kFind'],
  ['?', 'kHelp'],
  ['Ctrl K', 'kPalette'],
  ['A  S  H …', 'kAct'],
  ['U', 'kUndo'],
  ['F', 'kForm'],
  ['Y', 'kReplay'],
  ['G', 'kGo'],
];

const LANES: readonly Lane[] = ['release', 'documents', 'examine', 'hold'];
const LANE_WORDS: Readonly<Record<Lane, Key>> = {
  release: 'laneRelease',
  documents: 'laneDocuments',
  examine: 'laneExamine',
  hold: 'laneHold',
};

const WORDS: readonly (readonly [Key, Key])[] = [
  ['rate', 'rateBody'],
  ['score', 'scoreBody'],
  ['random', 'randomBody'],
  ['unknown', 'unknownBody'],
  ['replay', 'replayBody'],
  ['personal', 'personalBody'],
  ['madeUp', 'madeUpBody'],
];

export default function HelpPage() {
  const t = useTexts(helpTexts);
  const status = useStatus();
  return (
    <>
      <div className="head">
        <h1>{t.title}</h1>
      </div>
      <p className="he-lead">{t.lead}</p>
      <div className="rd-two">
        <section className="card" aria-label={t.reading}>
          <header>
            <h2>{t.reading}</h2>
          </header>
          <dl className="he-words">
            {WORDS.map(([title, body]) => (
              <div key={title}>
                <dt>{t[title]}</dt>
                <dd>{t[body]}</dd>
              </div>
            ))}
          </dl>
        </section>
        <div className="stack">
          <section className="card" aria-label={t.lanes}>
            <header>
              <h2>{t.lanes}</h2>
            </header>
            <p className="note he-note">{t.lanesNote}</p>
            <dl className="he-lanes">
              {LANES.map((lane) => (
                <div key={lane}>
                  <dt>
                    <LaneMark lane={lane} />
                  </dt>
                  <dd>{t[LANE_WORDS[lane]]}</dd>
                </div>
              ))}
            </dl>
          </section>
          <section className="card" aria-label={t.keys}>
            <header>
              <h2>{t.keys}</h2>
              <span className="note">{t.keysNote}</span>
            </header>
            <dl className="he-lanes">
              {KEYS.map(([key, title]) => (
                <div key={key}>
                  <dt>
                    {key.split('  ').map((one) => (
                      <kbd key={one}>{one}</kbd>
                    ))}
                  </dt>
                  <dd>{t[title]}</dd>
                </div>
              ))}
            </dl>
          </section>
          <section className="card" aria-label={t.about}>
            <header>
              <h2>{t.about}</h2>
              <span className="note">{fill(t.version, { version: status.data?.version ?? '' })}</span>
            </header>
            <p className="he-about">{t.licence}</p>
          </section>
        </div>
      </div>
    </>
  );
}
