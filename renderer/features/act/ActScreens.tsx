import type { ActRoute } from '../shell/route.ts';
import { ActFlow } from './ActFlow.tsx';
import { ActViewScreen } from './view/ActView.tsx';
import { WithdrawScreen } from './withdraw/Withdraw.tsx';

/** Everything about a consent act: deciding, looking at it, taking it back. */
export function ActScreens({ route }: { route: ActRoute }) {
  switch (route.at) {
    case 'act':
      return <ActFlow key={route.draft} draft={route.draft} />;
    case 'act-view':
      return <ActViewScreen key={route.act} file={route.file} act={route.act} />;
    case 'withdraw':
      return <WithdrawScreen key={route.purpose} file={route.file} purpose={route.purpose} />;
  }
}
