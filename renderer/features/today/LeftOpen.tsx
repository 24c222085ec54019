import { FileClock, Send } from 'lucide-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { isCaseKind } from '../../../shared/record/case/index.ts';
import { wordingForms } from '../../../shared/record/organisation.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { showDate, showTime } from '../../ui/format.ts';
import { Literal } from '../../ui/Literal.tsx';
import { RovingButton, RovingList } from '../../ui/RovingList.tsx';
import type { OpenForm, Unsent } from '../../vault/day-api.ts';
import { recordWords } from '../record/words.ts';
import { placeOfStep } from '../incidents/start.ts';
import { go } from '../shell/route.ts';

/** Forms that somebody began and left: every word is still there. */
export function OpenForms({ forms }: { forms: readonly OpenForm[] }) {
  const translation = useTranslation();
  const { t } = translation;
  if (forms.length === 0) return null;
  return (
    <Card icon={FileClock} title={t('today.openForms')}>
      <Rows>
        {forms.map((open) => {
          const what = isCaseKind(open.form) ? recordWords(translation, open.form).one : nameOf(t, open.form);
          return (
            <Row
              key={JSON.stringify([open.form, open.file, open.record, open.start])}
              name={
                <>
                  {what} <Literal>{open.personName}</Literal>
                </>
              }
              note={t('today.keptAt', { date: showDate(open.keptAt), time: showTime(open.keptAt) })}
            >
              <Button
                aria-label={t('today.goOnWith', {
                  what: [what, open.personName].filter(Boolean).join(', '),
                })}
                onPress={() => goOn(open)}
              >
                {t('today.goOn')}
              </Button>
            </Row>
          );
        })}
      </Rows>
    </Card>
  );
}

function nameOf(t: TFunction, form: OpenForm['form']): string {
  if (form === 'new-notice') return t('notices.importTitle');
  if (form === 'translation') return t('notices.questions.title');
  if (form === 'import-people') return t('import.title');
  return t(form === 'new-person' ? 'people.add' : 'tell.action');
}

const said = (start: OpenForm['start'], name: string): string => {
  const word = start?.[name];
  return typeof word === 'string' ? word : '';
};

function goOn({ form, file, record, start }: OpenForm): void {
  const wording = wordingForms.find((one) => one === start?.['form']);
  if (form === 'translation' && wording !== undefined)
    go({
      at: 'translate',
      language: said(start, 'language'),
      purpose: said(start, 'purpose'),
      form: wording,
    });
  else if (form === 'new-notice') go({ at: 'import-notice', version: null });
  else if (form === 'import-people') go({ at: 'import' });
  else if (form === 'incident') go({ at: 'report-incident' });
  else if (form === 'incident-step' && file !== null) go(placeOfStep(file, start));
  else if (form === 'rights-request' || form === 'data-complaint') {
    if (file === null) go({ at: 'take-request', kind: form, start: {} });
    else go({ at: 'record', file, kind: form, record: null });
  } else if ((form === 'request-step' || form === 'data-complaint-step') && file !== null)
    go({ at: 'request-step', file, start: start ?? {} });
  else if (form === 'disposal' && file !== null) go({ at: 'appraise', file });
  else if (form === 'disposal-step') go({ at: 'retention' });
  else if (file === null) go({ at: 'add-person', name: '' });
  else if (isCaseKind(form)) go({ at: 'record', file, kind: form, record, start });
  else go({ at: 'tell', file });
}

/** Whose files have something that the office has not signed for. */
export function WaitingToSend({ unsent }: { unsent: readonly Unsent[] }) {
  const { t } = useTranslation();
  if (unsent.length === 0) return null;
  return (
    <Card icon={Send} title={t('today.unsent')}>
      <RovingList className="ui-rows" items={unsent.map(({ file }) => file)}>
        {unsent.map(({ file, personName, count }) => (
          <Row key={file} name={<Literal>{personName}</Literal>} note={t('today.unsentCount', { count })}>
            <RovingButton
              item={file}
              words={personName}
              kind="quiet"
              aria-label={t('today.openThis', { what: personName })}
              onPress={() => go({ at: 'file', file, tab: 'timeline' })}
            >
              {t('visit.open')}
            </RovingButton>
          </Row>
        ))}
      </RovingList>
    </Card>
  );
}
