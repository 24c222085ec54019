import { BookOpenText, Check, Clock, FileInput, History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { localDay } from '../../../shared/rules/calendar.ts';
import { announce } from '../../ui/announce.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { CheckOne } from '../../ui/Choice.tsx';
import { showDate } from '../../ui/format.ts';
import { Pill } from '../../ui/Pill.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Stack } from '../../ui/Screen.tsx';
import type { Library } from '../../vault/api.ts';
import { go } from '../shell/route.ts';
import { useSession } from '../shell/session.ts';
import { useAsk } from '../shell/vault.tsx';
import { versionsOf, type VersionFacts } from './facts.ts';

const pills = {
  now: { tone: 'calm', icon: Check },
  ready: { tone: 'wait', icon: Clock },
  before: { tone: 'plain', icon: History },
  kept: { tone: 'plain', icon: Clock },
} as const;

/** The notice in all its versions: which counts, which did, and for administrators the way to a new one. */
export function NoticesCard({ administrator }: { administrator: boolean }) {
  const { t } = useTranslation();
  const library = useSession((session) => session.library);
  if (library === null) return null;
  const versions = versionsOf(library, localDay(new Date()));
  return (
    <Card icon={BookOpenText} title={t('notices.title')}>
      <Stack tight>
        <p>{t('notices.lead')}</p>
        {versions.length === 0 ? (
          <p>{t('notices.none')}</p>
        ) : (
          <Rows>
            {versions.map((facts) => (
              <VersionRow key={facts.version} library={library} facts={facts} />
            ))}
          </Rows>
        )}
        <p className="ui-soft">{t('notices.noAudio')}</p>
        {administrator ? (
          <>
            <Buttons>
              <Button icon={FileInput} onPress={() => go({ at: 'import-notice', version: null })}>
                {t('notices.import')}
              </Button>
            </Buttons>
            <Pauses pauses={library.organisation.refreshPauses} />
          </>
        ) : (
          <p>{t(`notices.pausesIs.${library.organisation.refreshPauses ? 'yes' : 'no'}`)}</p>
        )}
      </Stack>
    </Card>
  );
}

function VersionRow({ library, facts }: { library: Library; facts: VersionFacts }) {
  const { t } = useTranslation();
  const { version, state, from } = facts;
  const issue = library.noticeIssues.find((one) => one.version === version);
  return (
    <Row
      name={t('notices.version', { version })}
      {...(issue === undefined ? {} : { note: t(`notices.change.${issue.change}`) })}
    >
      <Pill {...pills[state]}>
        {t(`notices.state.${state}`, { date: from === '' ? '' : showDate(from) })}
      </Pill>
      <Button aria-label={t('notices.openThis', { version })} onPress={() => go({ at: 'notice', version })}>
        {t('notices.open')}
      </Button>
    </Row>
  );
}

function Pauses({ pauses }: { pauses: boolean }) {
  const { t } = useTranslation();
  const { ask, problem } = useAsk();
  const choose = async (next: boolean) => {
    const saved = await ask('setRefreshPauses', next);
    if (saved?.ok === true) announce(t('notices.pausesSaved'));
  };
  return (
    <>
      <CheckOne checked={pauses} hint={t('notices.pausesHint')} onChange={(next) => void choose(next)}>
        {t('notices.pauses')}
      </CheckOne>
      <ProblemNote problem={problem} />
    </>
  );
}
