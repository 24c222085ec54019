/** The register of incidents as a table, those too that nobody had to be told of (UK GDPR Article 33(5)). */
import { useTranslation } from 'react-i18next';
import { incidentStep } from '../../../shared/record/case/incident-step.ts';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { breachClock } from '../../../shared/rules/breach.ts';
import { awareAt, incidentNow, type IncidentStepName, latest } from '../../../shared/rules/incident.ts';
import type { OfficeCase } from '../../vault/office-case-api.ts';
import { showDate, showTime } from '../../ui/format.ts';
import { isEmptyValue, showMoment } from '../record/show-value.tsx';
import { recordWords } from '../record/words.ts';
import type { Table } from '../shell/save-table.ts';
import { stateOf } from './state.ts';

/** The answers of each step that the register keeps. */
const answers = [
  ['contained', ['stopped']],
  ['assessed', ['effects', 'cause', 'dataKinds', 'people', 'records', 'harm', 'risk', 'riskWhy']],
  ['decided', ['decision', 'decisionWhy']],
  ['regulator-told', ['toldAt', 'reference', 'lateWhy']],
  ['people-told', ['toldAt', 'peopleTold']],
  ['lessons', ['lessons']],
] as const satisfies readonly (readonly [IncidentStepName, readonly (keyof typeof incidentStep.fields)[]])[];

const showAt = (iso: string) => `${showDate(iso)}, ${showTime(iso)}`;

export function useIncidentTable(): (cases: readonly OfficeCase[]) => Table {
  const translation = useTranslation();
  const { t } = translation;
  const first = recordWords(translation, 'incident');
  const words = recordWords(translation, 'incident-step');

  const textOf = (name: keyof typeof incidentStep.fields, value: unknown): string => {
    const field = incidentStep.fields[name];
    const { as } = field.ask;
    if (typeof value === 'number') return String(value);
    if (Array.isArray(value)) return value.map((code) => words.option(name, String(code))).join(', ');
    if (typeof value !== 'string' || isEmptyValue(field, value)) return '';
    if (as === 'moment') return showMoment(value);
    return as === 'one' ? words.option(name, value) : value;
  };
  const labelOf = (step: IncidentStepName, name: string) =>
    name === 'toldAt'
      ? t(step === 'regulator-told' ? 'incidents.columns.told' : 'incidents.columns.people')
      : words.label(name);

  return (cases) => [
    [
      t('incidents.columns.reference'),
      t('incidents.columns.state'),
      t('incidents.columns.reported'),
      t('incidents.columns.noticed'),
      t('incidents.columns.due'),
      first.label('thing'),
      first.label('words'),
      ...answers.flatMap(([step, names]) => names.map((name) => labelOf(step, name))),
      t('incidents.columns.others'),
    ],
    ...cases.map((one) => {
      const now = incidentNow(one);
      const { values, begun } = one.view;
      const { due } = breachClock(awareAt(values), begun.at);
      const told = now.standing.flatMap((step) =>
        step.values['otherTold'] === 'yes' ? [words.option('other', wordOf(step.values, 'other'))] : [],
      );
      return [
        one.reference,
        t(`incidents.state.${stateOf(now)}`),
        showAt(begun.at),
        showMoment(wordOf(values, 'noticedAt')),
        showAt(due),
        first.option('thing', wordOf(values, 'thing')),
        wordOf(values, 'words'),
        ...answers.flatMap(([step, names]) => {
          const said = latest(now.standing, step)?.values ?? {};
          return names.map((name) => textOf(name, said[name]));
        }),
        told.join(', '),
      ];
    }),
  ];
}
