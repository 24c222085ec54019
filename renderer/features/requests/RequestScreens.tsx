import type { RequestRoute } from '../shell/route.ts';
import { AskAboutData } from './AskAboutData.tsx';
import { RequestLetter } from './RequestLetter.tsx';
import { RequestScreen } from './RequestScreen.tsx';
import { RequestsScreen } from './RequestsScreen.tsx';
import { RequestStep } from './RequestStep.tsx';
import { RightsHelp } from './RightsHelp.tsx';
import { TakeRequest } from './TakeRequest.tsx';

/** What people ask about their data, and complain of: written down at the door, and answered by the data-protection team. */
export function RequestScreens({ route }: { route: RequestRoute }) {
  switch (route.at) {
    case 'requests':
      return <RequestsScreen />;
    case 'rights-help':
      return <RightsHelp />;
    case 'ask-about-data':
      return <AskAboutData key={route.file} file={route.file} />;
    case 'take-request':
      return <TakeRequest route={route} />;
    case 'request':
      return <RequestScreen key={route.file} file={route.file} />;
    case 'request-step':
      return <RequestStep key={JSON.stringify(route)} route={route} />;
    case 'request-letter':
      return <RequestLetter file={route.file} record={route.record} />;
  }
}
