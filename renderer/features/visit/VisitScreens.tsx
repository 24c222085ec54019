import type { VisitRoute } from '../shell/route.ts';
import { CheckInCard } from './CheckInCard.tsx';
import { CheckOut } from './CheckOut.tsx';
import { SetOut } from './SetOut.tsx';
import { VisitPage } from './VisitPage.tsx';

/** Everything about one visit. */
export function VisitScreens({ route }: { route: VisitRoute }) {
  switch (route.at) {
    case 'set-out':
      return <SetOut {...route} />;
    case 'visit':
      return <VisitPage {...route} />;
    case 'check-out':
      return <CheckOut {...route} />;
    case 'visit-card':
      return <CheckInCard {...route} />;
  }
}
