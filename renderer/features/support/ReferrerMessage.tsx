import { Share2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { displayNhsNumber } from '../../../shared/rules/nhs-number.ts';
import { type MessageLine, messageLines } from '../../../shared/rules/referrer-message.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { CheckOne } from '../../ui/Choice.tsx';
import { showDate } from '../../ui/format.ts';
import { Literal } from '../../ui/Literal.tsx';
import { Screen, Stack } from '../../ui/Screen.tsx';
import type { FileView } from '../../vault/api.ts';
import type { RecordView } from '../../vault/record-api.ts';
import { backToSection, recordIn } from '../record/places.ts';
import { useRecordWords } from '../record/words.ts';
import { useServiceNames } from '../shell/services.ts';
import { go } from '../shell/route.ts';
import { useFile } from '../shell/use-file.ts';
import { measuresOf } from './measures.ts';
import { wordOf } from '../../../shared/record/field/word-of.ts';

/** What would go back to whoever referred the person: to be read first, and shared through the same gate as everything. */
export function ReferrerMessage({ file, record }: { file: string; record: string }) {
  const { value: view } = useFile(file);
  const period = recordIn(view, 'support-period', record);
  return view === null || period === null ? null : <Preview view={view} period={period} />;
}

function Preview({ view, period }: { view: FileView; period: RecordView }) {
  const { t } = useTranslation();
  const [withNumbers, setWithNumbers] = useState(false);
  const say = useLineWords();
  const text = (name: string) => wordOf(period.values, name);
  const [service = ''] = useServiceNames([text('service')]);
  const measures = measuresOf(view);
  const [first, last] = [measures.at(0), measures.at(-1)];
  const both = first !== undefined && last !== undefined && first !== last ? { first, last } : null;
  const referral = {
    service,
    referrer: text('referrer'),
    referredOn: text('referredOn'),
    referralStatus: text('referralStatus'),
    startedOn: text('startedOn'),
    endedOn: text('endedOn'),
    endReason: text('endReason'),
  };
  const message = messageLines(view.person, referral, withNumbers ? both : null)
    .map(say)
    .join('\n');
  return (
    <Screen
      title={t('support.message.title')}
      lead={t('support.message.lead')}
      back={{ label: t('record.common.back'), onPress: () => backToSection(view.file, 'services') }}
    >
      <Stack>
        {both !== null && (
          <CheckOne checked={withNumbers} onChange={setWithNumbers} hint={t('support.message.numbersHint')}>
            {t('support.message.numbers')}
          </CheckOne>
        )}
        <Card title={t('support.message.text')}>
          <Literal lines>{message}</Literal>
        </Card>
        <p className="ui-soft">{t('support.message.gate')}</p>
        <Buttons>
          <Button
            kind="main"
            icon={Share2}
            onPress={() =>
              go({
                at: 'record',
                file: view.file,
                kind: 'sharing',
                record: null,
                start: { alsoSaid: message },
              })
            }
          >
            {t('support.message.share')}
          </Button>
        </Buttons>
      </Stack>
    </Screen>
  );
}

function useLineWords(): (line: MessageLine) => string {
  const { t } = useTranslation();
  const words = useRecordWords('support-period');
  return (line) => {
    switch (line.says) {
      case 'to':
        return t('support.message.to', { referrer: line.referrer });
      case 'about':
        return t('support.message.about', { name: line.value });
      case 'birth-date':
        return t('support.message.birthDate', { date: showDate(line.value) });
      case 'nhs-number':
        return t('support.message.nhsNumber', { number: displayNhsNumber(line.value) });
      case 'referred':
        return line.on === ''
          ? t('support.message.referred', { service: line.service })
          : t('support.message.referredOn', { service: line.service, date: showDate(line.on) });
      case 'status':
        return t('support.message.status', {
          status: words.option('referralStatus', line.status),
          code: line.code,
        });
      case 'started':
        return t('support.message.started', { date: showDate(line.on) });
      case 'ended':
        return t('support.message.ended', { date: showDate(line.on) });
      case 'end-reason':
        return t('support.message.endReason', { reason: words.option('endReason', line.reason) });
      case 'wellbeing':
        return t('support.message.wellbeing', {
          question: t(`support.wellbeing.short.${line.question}`),
          first: line.first,
          last: line.last,
        });
    }
  };
}
