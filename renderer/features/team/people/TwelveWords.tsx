import { Check, Clock, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/Banner.tsx';
import { Button, Buttons } from '../../../ui/Button.tsx';
import { showDate } from '../../../ui/format.ts';
import { inWords } from '../../../ui/in-words.ts';
import { NumberedWords } from '../../../ui/NumberedWords.tsx';
import { ProblemNote } from '../../../ui/ProblemNote.tsx';
import { Screen, Stack } from '../../../ui/Screen.tsx';
import type { Invited } from '../../../vault/office-api.ts';
import { usePaper } from '../../shell/paper.ts';
import { ControllerLine } from '../../shell/ControllerLine.tsx';
import { go } from '../../shell/route.ts';
import { useSession } from '../../shell/session.ts';

/** How long an invitation works, in days. */
const lastsDays = 30;

/** The words of an invitation: shown once, large enough to read aloud. */
export function TwelveWords({
  name,
  invited: { words, entered },
  isNew,
}: {
  name: string;
  invited: Invited;
  /** Somebody new, and not another laptop. */
  isNew: boolean;
}) {
  const { t } = useTranslation();
  const { busy, said, problem, print } = usePaper({ thing: 'invitation', file: null });
  const server = useSession((session) => session.server) ?? '';
  const shown = inWords(name);
  const until = new Date(Date.now() + lastsDays * 86_400_000);
  return (
    <Screen title={t('team.inviting.doneTitle', { name: shown })} lead={t('team.inviting.doneLead')}>
      <Stack>
        {entered.state === 'waiting' && (
          <Banner tone="wait" icon={Clock} title={t('team.inviting.waitsTitle')}>
            {t('team.inviting.waits')}
          </Banner>
        )}
        <article className="handed-over">
          <NumberedWords className="twelve" label={t('team.inviting.words')} words={words} />
          <div className="handed-over-how">
            <p>{t('team.inviting.until', { date: showDate(until.toISOString()) })}</p>
            <p>{t('team.inviting.how', { name: shown })}</p>
            {server !== '' && (
              <p>
                {t('team.inviting.address')}: <strong>{server}</strong>
              </p>
            )}
          </div>
          <ControllerLine />
        </article>
        <div className="screen-only">
          <Stack tight>
            {isNew && <p className="ui-soft">{t('team.inviting.later')}</p>}
            <ProblemNote problem={problem} />
            {said === 'printed' && <p role="status">{t('team.inviting.printed')}</p>}
            <Buttons>
              <Button icon={Printer} busy={busy} onPress={print}>
                {t('team.inviting.print')}
              </Button>
              <Button kind="main" icon={Check} onPress={() => go({ at: 'team', tab: 'people' })}>
                {t('team.inviting.seen')}
              </Button>
            </Buttons>
          </Stack>
        </div>
      </Stack>
    </Screen>
  );
}
