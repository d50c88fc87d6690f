/** What stands in the menu, and who sees which item. */
import { useHasRight } from './session/session.tsx';
import type { sharedTexts } from './texts/shared.ts';

type TextKey = keyof (typeof sharedTexts)['ko'];

export interface MenuItem {
  readonly path: string;
  readonly title: TextKey;
  readonly short: TextKey;
  /** Pressed after `g`. */
  readonly key: string;
  /** Who lacks it does not see the item; none is for everybody. */
  readonly right?: string;
}

export interface MenuGroup {
  readonly title: TextKey;
  readonly items: readonly MenuItem[];
}

/** Everybody asks, from whichever menu. */
const COUNSEL: MenuItem = { path: '/counsel', title: 'counsel', short: 'counselShort', key: 'f' };

const RULINGS: MenuItem = { path: '/rulings', title: 'rulings', short: 'rulingsShort', key: 'j' };

const MENU: readonly MenuGroup[] = [
  {
    title: 'groupWork',
    items: [
      { path: '/', title: 'board', short: 'boardShort', key: 'b', right: 'board.read' },
      { path: '/queue', title: 'queue', short: 'queueShort', key: 'q', right: 'case.read' },
      { path: '/work', title: 'work', short: 'workShort', key: 'w', right: 'case.work' },
      {
        path: '/declarations',
        title: 'declarations',
        short: 'declarationsShort',
        key: 'd',
        right: 'declaration.read',
      },
      { path: '/exports', title: 'exports', short: 'exportsShort', key: 'x', right: 'case.read' },
      { path: '/duty', title: 'duty', short: 'dutyShort', key: 'y', right: 'duty.compute' },
      { path: '/parcels', title: 'parcels', short: 'parcelsShort', key: 'z', right: 'parcel.read' },
      {
        path: '/supervision',
        title: 'supervision',
        short: 'supervisionShort',
        key: 's',
        right: 'desk.supervise',
      },
      {
        path: '/objections',
        title: 'objections',
        short: 'objectionsShort',
        key: 'o',
        right: 'objection.read',
      },
      COUNSEL,
      {
        path: '/classification',
        title: 'classification',
        short: 'classificationShort',
        key: 'n',
        right: 'classification.ask',
      },
      RULINGS,
    ],
  },
  {
    title: 'groupSelection',
    items: [
      { path: '/criteria', title: 'criteria', short: 'criteriaShort', key: 'c', right: 'criteria.read' },
      { path: '/policy', title: 'policy', short: 'policyShort', key: 'p', right: 'policy.read' },
      { path: '/outage', title: 'outage', short: 'outageShort', key: 'e', right: 'outage.read' },
    ],
  },
  {
    title: 'groupLearning',
    items: [
      { path: '/models', title: 'models', short: 'modelsShort', key: 'm', right: 'model.read' },
      { path: '/proof', title: 'proof', short: 'proofShort', key: 'v', right: 'proof.read' },
      { path: '/workbench', title: 'workbench', short: 'workbenchShort', key: 't', right: 'model.read' },
    ],
  },
  {
    title: 'groupTrade',
    items: [
      {
        path: '/statistics',
        title: 'statistics',
        short: 'statisticsShort',
        key: '1',
        right: 'statistics.read',
      },
      { path: '/releases', title: 'releases', short: 'releasesShort', key: '2', right: 'release.read' },
      { path: '/supply', title: 'supply', short: 'supplyShort', key: '3', right: 'supply.read' },
    ],
  },
  {
    title: 'groupRecords',
    items: [
      { path: '/log', title: 'log', short: 'logShort', key: 'l', right: 'log.read' },
      { path: '/audit', title: 'audit', short: 'auditShort', key: 'u', right: 'audit.read' },
      { path: '/retention', title: 'retention', short: 'retentionShort', key: 'r', right: 'policy.read' },
      { path: '/import', title: 'import', short: 'importShort', key: 'i', right: 'declaration.import' },
    ],
  },
  {
    title: 'groupSystem',
    items: [
      { path: '/api', title: 'api', short: 'apiShort', key: 'a' },
      { path: '/help', title: 'help', short: 'helpShort', key: 'h' },
    ],
  },
];

/** Brokers and traders have a desk of their own and see nothing of the office. */
const DESK_MENU: readonly MenuGroup[] = [
  {
    title: 'groupDesk',
    items: [
      { path: '/desk', title: 'desk', short: 'deskShort', key: 'd' },
      { path: '/desk/drafts', title: 'drafts', short: 'draftsShort', key: 'r' },
      { path: '/desk/table', title: 'deskTable', short: 'deskTableShort', key: 't' },
      COUNSEL,
      { path: '/classification', title: 'classification', short: 'classificationShort', key: 'n' },
      RULINGS,
    ],
  },
  {
    title: 'groupFirm',
    items: [
      { path: '/desk/authorities', title: 'authorities', short: 'authoritiesShort', key: 'u' },
      { path: '/desk/keys', title: 'keysApi', short: 'keysApiShort', key: 'k' },
      { path: '/api', title: 'api', short: 'apiShort', key: 'a' },
    ],
  },
];

/** The menu of the one who is signed in: only what may be opened. */
export function useMenu(): readonly MenuGroup[] {
  const has = useHasRight();
  if (has('desk.read')) return DESK_MENU;
  return MENU.map((group) => ({
    ...group,
    items: group.items.filter((item) => item.right === undefined || has(item.right)),
  })).filter((group) => group.items.length > 0);
}

/** The menu item that an address belongs to. */
export function menuItemOf(path: string): MenuItem | undefined {
  const items = [...MENU, ...DESK_MENU].flatMap((group) => group.items);
  const longest = items.toSorted((one, other) => other.path.length - one.path.length);
  return (
    longest.find((item) => item.path !== '/' && (path === item.path || path.startsWith(`${item.path}/`))) ??
    (path === '/' ? items[0] : undefined)
  );
}
