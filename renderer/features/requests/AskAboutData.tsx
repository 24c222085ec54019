import { CircleQuestionMark } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askedRights } from '../../../shared/record/case/rights-request.ts';
import type { TypedForm } from '../../../shared/record/field/form.ts';
import { localDay } from '../../../shared/rules/calendar.ts';
import { typedDate } from '../../../shared/rules/typed-date.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Screen, Stack } from '../../ui/Screen.tsx';
import { FileContext } from '../record/file-context.ts';
import { PersonPick } from '../record/PersonPick.tsx';
import { useRecordWords } from '../record/words.ts';
import { go } from '../shell/route.ts';
import { nowhere } from '../record/nowhere.ts';

/** At the door, first: what somebody asks for, in everyday words. Said aloud is as good as written. */
export function AskAboutData({ file }: { file: string | null }) {
  const { t } = useTranslation();
  const words = useRecordWords('rights-request');
  const [about, setAbout] = useState(file ?? '');
  const begin = (kind: 'rights-request' | 'data-complaint', start: TypedForm) => () => {
    const first = { receivedOn: typedDate(localDay(new Date())), how: 'in-person', from: 'person', ...start };
    if (about === '') go({ at: 'take-request', kind, start: first });
    else go({ at: 'record', file: about, kind, record: null, start: first });
  };
  const back =
    file === null
      ? { label: t('requests.backToday'), onPress: () => go({ at: 'today' }) }
      : { label: t('requests.backToFile'), onPress: () => go({ at: 'file', file, tab: 'overview' }) };
  return (
    <FileContext value={nowhere}>
      <Screen
        title={t('requests.door.title')}
        lead={t('requests.door.lead')}
        back={back}
        actions={
          <Button kind="quiet" icon={CircleQuestionMark} onPress={() => go({ at: 'rights-help' })}>
            {t('requests.help.action')}
          </Button>
        }
      >
        <Stack>
          {file === null && (
            <Card>
              <PersonPick
                id="about"
                label={t('requests.door.who')}
                hint={t('requests.door.whoHint')}
                problem={undefined}
                value={about}
                onChange={setAbout}
              />
            </Card>
          )}
          <Card title={t('requests.door.asks')}>
            <Buttons>
              {askedRights.map((right) => (
                <Button key={right} onPress={begin('rights-request', { right })}>
                  {words.option('right', right)}
                </Button>
              ))}
            </Buttons>
          </Card>
          <Card title={t('requests.door.unhappy')}>
            <Stack>
              <p>{t('requests.door.aboutData')}</p>
              <Buttons>
                <Button onPress={begin('data-complaint', {})}>{t('requests.door.dataComplaint')}</Button>
              </Buttons>
              <p>{t('requests.door.aboutHelp')}</p>
              {about !== '' && (
                <Buttons>
                  <Button onPress={() => go({ at: 'record', file: about, kind: 'complaint', record: null })}>
                    {t('requests.door.serviceComplaint')}
                  </Button>
                </Buttons>
              )}
            </Stack>
          </Card>
        </Stack>
      </Screen>
    </FileContext>
  );
}
