import { useTranslation } from 'react-i18next';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { type IncidentNow, latest } from '../../../shared/rules/incident.ts';
import { showDate } from '../../ui/format.ts';
import { inWords } from '../../ui/in-words.ts';
import { Literal } from '../../ui/Literal.tsx';
import type { OfficeCase } from '../../vault/office-case-api.ts';
import { ControllerLine } from '../shell/ControllerLine.tsx';
import { PaperSheet } from '../shell/PrintedScreen.tsx';
import { useSession } from '../shell/session.ts';

/** The letter to each person (UK GDPR Article 34): the team's own words, whom to ask, and where they can turn. */
export function PeopleLetter({ known, state }: { known: OfficeCase; state: IncidentNow }) {
  const { t } = useTranslation();
  const organisation = useSession(({ library }) => library?.organisation);
  const told = latest(state.standing, 'people-told');
  if (organisation === undefined || told === undefined) return <p>{t('incidents.noLetter')}</p>;
  const { name, regulator } = organisation;
  return (
    <PaperSheet label={t('incidents.letterTitle')}>
      <p>{showDate(wordOf(told.values, 'toldAt').slice(0, 10))}</p>
      <p>{t('incidents.letterReference', { reference: known.reference })}</p>
      <p>{t('incidents.letterOpening', { organisation: inWords(name) })}</p>
      <p>
        <Literal lines>{wordOf(told.values, 'toldWhat')}</Literal>
      </p>
      <p>
        {t('incidents.letterRights', {
          regulator: inWords(regulator.name),
          phone: inWords(regulator.phone),
          web: inWords(regulator.web),
        })}
      </p>
      <ControllerLine />
    </PaperSheet>
  );
}
