import type { ReportRoute } from '../shell/route.ts';
import { ReleasedScreen } from './ReleasedScreen.tsx';
import { ReportsScreen } from './ReportsScreen.tsx';

/** Statistics: counting, the log of what was released, and one release. */
export function ReportScreens({ route }: { route: ReportRoute }) {
  return route.at === 'reports' ? <ReportsScreen /> : <ReleasedScreen record={route.record} />;
}
