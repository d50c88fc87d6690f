/** Which address shows which page, and what stands in the menu; every page but the frame is loaded when opened. */
import { lazy, Suspense } from 'react';
import { Link, Route, Switch, useLocation } from 'wouter';
import { ErrorBoundary } from './parts/error-boundary.tsx';
import { Empty, Skeleton } from './parts/states.tsx';
import { useHasRight } from './session/session.tsx';
import { sharedTexts } from './texts/shared.ts';
import { useTexts } from './texts/use-texts.ts';

const Board = lazy(() => import('./pages/board/page.tsx'));
const Queue = lazy(() => import('./pages/queue/page.tsx'));
const Ready = lazy(() => import('./pages/ready/page.tsx'));
const Declarations = lazy(() => import('./pages/declarations/page.tsx'));
const Declaration = lazy(() => import('./pages/declaration/page.tsx'));
const Importer = lazy(() => import('./pages/importer/page.tsx'));
const Criteria = lazy(() => import('./pages/criteria/page.tsx'));
const Policy = lazy(() => import('./pages/policy/page.tsx'));
const PolicyDraft = lazy(() => import('./pages/policy/draft/page.tsx'));
const PolicyVersion = lazy(() => import('./pages/policy/version.tsx'));
const AutomaticAcceptance = lazy(() => import('./pages/policy/automatic/page.tsx'));
const Models = lazy(() => import('./pages/models/page.tsx'));
const Log = lazy(() => import('./pages/log/page.tsx'));
const Import = lazy(() => import('./pages/import/page.tsx'));
const Api = lazy(() => import('./pages/api/page.tsx'));
const Help = lazy(() => import('./pages/help/page.tsx'));

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

const MENU: readonly MenuGroup[] = [
  {
    title: 'groupWork',
    items: [
      { path: '/', title: 'board', short: 'boardShort', key: 'b', right: 'board.read' },
      { path: '/queue', title: 'queue', short: 'queueShort', key: 'q', right: 'case.read' },
      {
        path: '/declarations',
        title: 'declarations',
        short: 'declarationsShort',
        key: 'd',
        right: 'declaration.read',
      },
    ],
  },
  {
    title: 'groupSelection',
    items: [
      { path: '/criteria', title: 'criteria', short: 'criteriaShort', key: 'c', right: 'criteria.read' },
      { path: '/policy', title: 'policy', short: 'policyShort', key: 'p', right: 'policy.read' },
    ],
  },
  {
    title: 'groupLearning',
    items: [{ path: '/models', title: 'models', short: 'modelsShort', key: 'm', right: 'model.read' }],
  },
  {
    title: 'groupRecords',
    items: [
      { path: '/log', title: 'log', short: 'logShort', key: 'l', right: 'log.read' },
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

/** The menu of the one who is signed in: only what may be opened. */
export function useMenu(): readonly MenuGroup[] {
  const has = useHasRight();
  return MENU.map((group) => ({
    ...group,
    items: group.items.filter((item) => item.right === undefined || has(item.right)),
  })).filter((group) => group.items.length > 0);
}

/** The menu item that an address belongs to. */
export function menuItemOf(path: string): MenuItem | undefined {
  const items = MENU.flatMap((group) => group.items);
  return (
    items.find((item) => item.path !== '/' && (path === item.path || path.startsWith(`${item.path}/`))) ??
    (path === '/' ? items[0] : undefined)
  );
}

export function Pages() {
  const [path] = useLocation();
  return (
    <ErrorBoundary place={path}>
      <Suspense fallback={<Skeleton rows={8} />}>
        <Switch>
          <Route path="/" component={Board} />
          <Route path="/queue" component={Queue} />
          <Route path="/queue/ready" component={Ready} />
          <Route path="/declarations" component={Declarations} />
          <Route path="/declarations/:number" component={Declaration} />
          <Route path="/importers/:id" component={Importer} />
          <Route path="/criteria" component={Criteria} />
          <Route path="/criteria/:id" component={Criteria} />
          <Route path="/policy" component={Policy} />
          <Route path="/policy/automatic" component={AutomaticAcceptance} />
          <Route path="/policy/draft" component={PolicyDraft} />
          <Route path="/policy/versions/:version" component={PolicyVersion} />
          <Route path="/models" component={Models} />
          <Route path="/log" component={Log} />
          <Route path="/import" component={Import} />
          <Route path="/api" component={Api} />
          <Route path="/help" component={Help} />
          <Route component={NotFound} />
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}

function NotFound() {
  const t = useTexts(sharedTexts);
  return (
    <Empty
      title={t.notFoundTitle}
      action={
        <Link className="btn" href="/">
          {t.backToBoard}
        </Link>
      }
    >
      {t.notFoundWhat}
    </Empty>
  );
}
