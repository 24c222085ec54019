import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { incidentNow } from '../../../shared/rules/incident.ts';
import { Button } from '../../ui/Button.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { usePaper } from '../act/receipt/print.ts';
import { CaseFile } from '../office-cases/CaseFile.tsx';
import { go, type IncidentRoute } from '../shell/route.ts';
import { PeopleLetter } from './PeopleLetter.tsx';
import { RegulatorSheet } from './RegulatorSheet.tsx';
import { useIncident } from './use-incidents.ts';

type Props = Pick<Extract<IncidentRoute, { at: 'incident-paper' }>, 'file' | 'paper'>;

/** One page about an incident as it leaves, and nothing else: what is on this screen is what is printed. */
export function IncidentPaper({ file, paper }: Props) {
  const { t } = useTranslation();
  const { known, problem: unread } = useIncident(file);
  const thing = paper === 'people' ? 'letter' : 'incident-register';
  const { busy, said, problem, print } = usePaper({ thing, file });
  const Paper = paper === 'people' ? PeopleLetter : RegulatorSheet;
  return (
    <Screen
      title={t(paper === 'people' ? 'incidents.letterTitle' : 'incidents.sheet')}
      back={{ label: t('incidents.backToCase'), onPress: () => go({ at: 'incident', file }) }}
      actions={
        <Button icon={Printer} busy={busy} onPress={print}>
          {t('incidents.print')}
        </Button>
      }
    >
      <div className="screen-only">
        {said !== null && <p role="status">{t(`receipt.${said}`)}</p>}
        <ProblemNote problem={problem ?? unread} />
      </div>
      {known !== null && (
        <CaseFile found={known}>
          <Paper known={known} state={incidentNow(known)} />
        </CaseFile>
      )}
    </Screen>
  );
}
