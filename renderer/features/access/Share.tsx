import { Share2 } from 'lucide-react';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announce.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Field } from '../../ui/Field.tsx';
import { showDate } from '../../ui/format.ts';
import { inWords } from '../../ui/in-words.ts';
import { Literal } from '../../ui/Literal.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Stack } from '../../ui/Screen.tsx';
import type { FileAccess } from '../../vault/office-api.ts';
import { dayAfter } from '../act/logic/today.ts';
import { teamLabel } from '../shell/team-label.ts';
import { useAsk } from '../shell/vault.tsx';
import { type HowLong, untilOf } from './until.ts';

interface Props {
  file: string;
  could: FileAccess['could'];
  onChanged: () => void;
}

/** Closed until it is wanted: sharing is a decision of its own. */
export function Share({ file, could, onChanged }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <Card icon={Share2} title={t('access.share')}>
      {could.length === 0 ? (
        <p>{t('access.nobodyLeft')}</p>
      ) : open ? (
        <ShareForm
          file={file}
          could={could}
          onClose={() => setOpen(false)}
          onShared={() => {
            setOpen(false);
            onChanged();
          }}
        />
      ) : (
        <Stack tight>
          <p>{t('access.shareLead')}</p>
          <Buttons>
            <Button icon={Share2} onPress={() => setOpen(true)}>
              {t('access.share')}
            </Button>
          </Buttons>
        </Stack>
      )}
    </Card>
  );
}

function ShareForm({
  file,
  could,
  onClose,
  onShared,
}: Pick<Props, 'file' | 'could'> & { onClose: () => void; onShared: () => void }) {
  const { t } = useTranslation();
  const { ask, busy, problem } = useAsk();
  const [team, setTeam] = useState<string | null>(null);
  const [howLong, setHowLong] = useState<HowLong>('tomorrow');
  const [day, setDay] = useState('');
  const [tried, setTried] = useState(false);
  const now = new Date();
  const until = untilOf(howLong, day, now);
  const share = async (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    const chosen = could.find((one) => one.team === team);
    if (chosen === undefined || until === undefined) return;
    const shared = await ask('shareFile', file, chosen.team, until);
    if (shared?.ok !== true) return;
    announce(t('access.sharedDone', { team: inWords(teamLabel(t, chosen)) }));
    onShared();
  };
  return (
    <form noValidate onSubmit={(event) => void share(event)}>
      <Stack>
        <Choice
          label={t('access.with')}
          hint={t('access.shareLead')}
          value={team}
          onChange={setTeam}
          problem={tried && team === null ? t('access.withMissing') : undefined}
          options={could.map((one) => ({
            value: one.team,
            label: <Literal>{teamLabel(t, one)}</Literal>,
          }))}
        />
        <Choice
          label={t('access.howLong')}
          value={howLong}
          onChange={setHowLong}
          options={[
            {
              value: 'tomorrow',
              label: t('access.tomorrow'),
              hint: t('access.tomorrowHint', { date: showDate(dayAfter(now, 1)) }),
            },
            { value: 'day', label: t('access.day') },
            { value: 'open', label: t('access.open') },
          ]}
        />
        {howLong === 'day' && (
          <Field
            label={t('access.lastDay')}
            type="date"
            width="short"
            required
            value={day}
            onChange={setDay}
            problem={tried && until === undefined ? t('access.dayMissing') : undefined}
          />
        )}
        <ProblemNote problem={problem} />
        <Buttons>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button type="submit" kind="main" icon={Share2} busy={busy}>
            {t('access.shareNow')}
          </Button>
        </Buttons>
      </Stack>
    </form>
  );
}
