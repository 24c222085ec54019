import type { IncidentRoute } from '../shell/route.ts';
import { IncidentPaper } from './IncidentPaper.tsx';
import { IncidentScreen } from './IncidentScreen.tsx';
import { IncidentsScreen } from './IncidentsScreen.tsx';
import { IncidentStep } from './IncidentStep.tsx';
import { ReportIncident } from './ReportIncident.tsx';

/** What went wrong with information: telling the office, and what the data-protection team does about it. */
export function IncidentScreens({ route }: { route: IncidentRoute }) {
  switch (route.at) {
    case 'report-incident':
      return <ReportIncident />;
    case 'incidents':
      return <IncidentsScreen />;
    case 'incident':
      return <IncidentScreen key={route.file} file={route.file} />;
    case 'incident-step':
      return <IncidentStep key={JSON.stringify(route)} route={route} />;
    case 'incident-paper':
      return <IncidentPaper file={route.file} paper={route.paper} />;
  }
}
