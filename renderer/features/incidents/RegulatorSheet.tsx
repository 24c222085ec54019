import { useTranslation } from 'react-i18next';
import { incidentStep } from '../../../shared/record/case/incident-step.ts';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { breachClock } from '../../../shared/rules/breach.ts';
import { awareAt, type IncidentNow, type IncidentStepName, latest } from '../../../shared/rules/incident.ts';
import { Facts } from '../../ui/Card.tsx';
import { showDate, showTime } from '../../ui/format.ts';
import { inWords } from '../../ui/in-words.ts';
import { Literal } from '../../ui/Literal.tsx';
import type { OfficeCase } from '../../vault/office-case-api.ts';
import { showMoment, useValueText } from '../record/show-value.tsx';
import { ControllerLine } from '../shell/ControllerLine.tsx';
import { useSession } from '../shell/session.ts';

/** What UK GDPR Article 33(3) wants the regulator to hear, from what has been written down so far. */
export function RegulatorSheet({ known, state }: { known: OfficeCase; state: IncidentNow }) {
  const { t } = useTranslation();
  const text = useValueText();
  const regulator = useSession(({ library }) => library?.organisation.regulator);
  const { values } = known.view;
  const said = (step: IncidentStepName, name: keyof typeof incidentStep.fields) => {
    const value = latest(state.standing, step)?.values[name];
    return value === undefined ? '' : text('incident-step', name, incidentStep.fields[name], value);
  };
  const due = breachClock(awareAt(values), known.view.begun.at).due;
  const lines = [
    ['sheetNature', wordOf(values, 'words')],
    ['sheetNoticed', showMoment(wordOf(values, 'noticedAt'))],
    ['sheetDue', `${showDate(due)}, ${showTime(due)}`],
    ['sheetWhat', [said('assessed', 'effects'), said('assessed', 'cause')].filter(Boolean).join('. ')],
    ['sheetData', said('assessed', 'dataKinds')],
    ['sheetPeople', said('assessed', 'people')],
    ['sheetRecords', said('assessed', 'records')],
    ['sheetHarm', said('assessed', 'harm')],
    ['sheetDone', [wordOf(values, 'doneAtOnce'), said('contained', 'stopped')].filter(Boolean).join('\n')],
    ['sheetLate', said('regulator-told', 'lateWhy')],
  ] as const;
  return (
    <article className="report" aria-label={t('incidents.sheet')}>
      <header>
        <h2>{t('incidents.caseTitle', { reference: known.reference })}</h2>
      </header>
      <Facts
        facts={lines.map(([line, value]) => ({
          term: t(`incidents.${line}`),
          value: value === '' ? t('incidents.sheetOpen') : <Literal lines>{value}</Literal>,
        }))}
      />
      {regulator !== undefined && (
        <p>
          {t('incidents.sheetRegulator', {
            name: inWords(regulator.name),
            phone: inWords(regulator.phone),
            web: inWords(regulator.web),
          })}
        </p>
      )}
      <ControllerLine />
    </article>
  );
}
