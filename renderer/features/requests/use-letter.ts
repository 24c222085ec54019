/** The letter of a step: out of its template, with what was decided and on which ground, and with whom to turn to at its foot. */
import { useTranslation } from 'react-i18next';
import type { Values } from '../../../shared/record/field/field.ts';
import { wordOf, wordsOf } from '../../../shared/record/field/word-of.ts';
import type { Result } from '../../../shared/result.ts';
import { fillLetter, letterFoot } from '../../../shared/rules/letter.ts';
import { lastStep, rightOf, standingSteps } from '../../../shared/rules/request/events.ts';
import { showDate } from '../../ui/format.ts';
import type { RequestCase } from '../../vault/request-api.ts';
import { recordWords } from '../record/words.ts';
import { useSession } from '../shell/session.ts';
import { onRecord } from './clock.ts';
import { useUseName } from './use-name.ts';

export type Letter = Result<string, readonly string[]>;

/** Null where the step has none; otherwise the finished words, or the gaps of the template that are still open. */
export function useLetter(one: RequestCase): (values: Values) => Letter | null {
  const { t } = useTranslation();
  const library = useSession((session) => session.library);
  const decided = useDecided(one);
  return (values) => {
    const chosen = wordOf(values, 'template');
    const template = library?.registers.find(({ record }) => record === chosen);
    if (chosen === '' || library === null || template === undefined) return null;
    const { organisation, me } = library;
    const person = one.about.personName || wordOf(one.view.values, 'name');
    const addressee = wordOf(one.view.values, 'fromName') || person;
    const filled = fillLetter(wordOf(template.values, 'words'), {
      person,
      'record number': one.reference,
      recipient: addressee,
      contact: addressee,
      worker: me.name,
      date: wordOf(values, 'on') === '' ? '' : showDate(wordOf(values, 'on')),
      words: wordOf(values, 'words'),
    });
    if (!filled.ok) return filled;
    const { regulator, dataProtection } = organisation;
    const routes = t('requests.routes', {
      name: organisation.name,
      email: dataProtection.email,
      ourPhone: dataProtection.phone,
      regulator: regulator.name,
      phone: regulator.phone,
      web: regulator.web,
    });
    const parts = [
      filled.value,
      ...(values['what'] === 'delivered' ? decided : []),
      routes,
      letterFoot(organisation),
    ];
    return { ok: true, value: parts.join('\n\n') };
  };
}

/** What was decided, part by part, each no with its ground in law. */
function useDecided(one: RequestCase): string[] {
  const translation = useTranslation();
  const { t } = translation;
  const words = recordWords(translation, 'request-step');
  const nameOfUse = useUseName();
  const request = onRecord(one);
  const decided = lastStep(request.steps, 'decided');
  if (decided === undefined) return [];
  const said = ({ values }: { values: Values }): string => {
    const names = wordsOf(values, 'grounds').map((ground) => words.option('grounds', ground));
    return [words.option('decision', wordOf(values, 'decision')), ...names].join('. ');
  };
  const items = standingSteps(request.steps)
    .filter(({ values }) => values['what'] === 'item')
    .map((step) => `${nameOfUse(wordOf(step.values, 'item'))}: ${said(step)}`);
  const erases = rightOf(request) === 'erase' && decided.values['decision'] !== 'refused';
  return [
    `${t('requests.weDecided')} ${said(decided)}`,
    ...(items.length > 0 ? [items.join('\n')] : []),
    ...(erases ? [t('requests.backups')] : []),
  ];
}
