import { FilePlus2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card, Facts } from '../../ui/Card.tsx';
import { showDate, showList } from '../../ui/format.ts';
import { inWords } from '../../ui/in-words.ts';
import { Literal } from '../../ui/Literal.tsx';
import { Screen, Stack } from '../../ui/Screen.tsx';
import type { Library } from '../../vault/api.ts';
import type { IssueView } from '../../vault/notice-api.ts';
import { requiredContents } from '../../../shared/rules/notice/contents.ts';
import { languageName } from '../act/logic/notice.ts';
import { NoticeWords } from '../act/view/NoticeWords.tsx';
import { useOffice } from '../shell/office.ts';
import { go } from '../shell/route.ts';
import { useSession } from '../shell/session.ts';
import { missingForms } from './facts.ts';
import { QuestionsOnly } from './QuestionsOnly.tsx';

/** One version in all its words, and what was decided when it was published. */
export function NoticeVersion({ version }: { version: number }) {
  const { t } = useTranslation();
  const { value: office } = useOffice();
  const library = useSession((session) => session.library);
  if (library === null) return null;
  const notices = library.notices.filter((notice) => notice.version === version);
  const missing = missingForms(library, version).map((form) => t(`act.notice.${form}`));
  return (
    <Screen
      title={t('notices.version', { version })}
      back={{ label: t('notices.back'), onPress: () => go({ at: 'team', tab: 'rules' }) }}
    >
      <Stack>
        {missing.length > 0 && (
          <Banner tone="wait">{t('notices.missingForm', { forms: showList(missing) })}</Banner>
        )}
        <QuestionsOnly library={library} notices={notices} />
        {notices.map((notice) => (
          <Card
            key={`${notice.form}-${notice.language}`}
            title={`${t(`act.notice.${notice.form}`)}, ${languageName(notice.language)}`}
          >
            <NoticeWords notice={notice} />
          </Card>
        ))}
        {office?.me.administrator === true && (
          <Buttons>
            <Button icon={FilePlus2} onPress={() => go({ at: 'import-notice', version })}>
              {t('notices.addForm')}
            </Button>
          </Buttons>
        )}
        {library.noticeIssues
          .filter((issue) => issue.version === version)
          .map((issue) => (
            <IssueCard key={issue.at} issue={issue} library={library} />
          ))}
      </Stack>
    </Screen>
  );
}

function IssueCard({ issue, library }: { issue: IssueView; library: Library }) {
  const { t } = useTranslation();
  const { change, note, purposes, validFrom, checks, at, workerName } = issue;
  const questions = library.purposes
    .filter(({ purpose }) => purposes.includes(purpose))
    .map(({ wording }) => wording.standard.question);
  return (
    <Card title={t('notices.issue')}>
      <Stack tight>
        <p>
          {t('notices.publishedBy', { date: showDate(at), name: inWords(workerName) })}{' '}
          {t('notices.state.ready', { date: showDate(validFrom) })}. {t(`notices.change.${change}`)}.
        </p>
        <Facts
          facts={[
            ...(note === '' ? [] : [{ term: t('notices.note'), value: <Literal lines>{note}</Literal> }]),
            ...(questions.length === 0
              ? []
              : [{ term: t('notices.changed'), value: <Literal lines>{questions.join('\n')}</Literal> }]),
          ]}
        />
        <h3>{t('notices.checked')}</h3>
        <Facts
          facts={requiredContents.flatMap((line) => {
            const check = checks.find((one) => one.line === line);
            if (check === undefined) return [];
            const { where, none } = check;
            const value =
              where === ''
                ? t('notices.checkedNone', { none: inWords(none) })
                : where === 'own-form'
                  ? t('notices.whereOwn')
                  : t('notices.checkedWhere', { where: inWords(where) });
            return [{ term: t(`notices.line.${line}`), value }];
          })}
        />
      </Stack>
    </Card>
  );
}
