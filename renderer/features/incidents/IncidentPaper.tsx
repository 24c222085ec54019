import { useTranslation } from 'react-i18next';
import { incidentNow } from '../../../shared/rules/incident.ts';
import { CaseFile } from '../office-cases/CaseFile.tsx';
import { PrintedScreen } from '../shell/PrintedScreen.tsx';
import { go, type IncidentRoute } from '../shell/route.ts';
import { PeopleLetter } from './PeopleLetter.tsx';
import { RegulatorSheet } from './RegulatorSheet.tsx';
import { useIncident } from './use-incidents.ts';

type Props = Pick<Extract<IncidentRoute, { at: 'incident-paper' }>, 'file' | 'paper'>;

/** One page about an incident as it leaves. */
export function IncidentPaper({ file, paper }: Props) {
  const { t } = useTranslation();
  const { known, problem } = useIncident(file);
  const Paper = paper === 'people' ? PeopleLetter : RegulatorSheet;
  return (
    <PrintedScreen
      title={t(paper === 'people' ? 'incidents.letterTitle' : 'incidents.sheet')}
      back={{ label: t('incidents.backToCase'), onPress: () => go({ at: 'incident', file }) }}
      printed={{ thing: paper === 'people' ? 'letter' : 'incident-register', file }}
      print={t('incidents.print')}
      unread={problem}
    >
      {known !== null && (
        <CaseFile found={known}>
          <Paper known={known} state={incidentNow(known)} />
        </CaseFile>
      )}
    </PrintedScreen>
  );
}
