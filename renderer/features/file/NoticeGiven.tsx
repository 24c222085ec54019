import { BookOpenText, Check, Clock, PencilLine, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { localDay } from '../../../shared/rules/calendar.ts';
import { lastGiven, noticeState } from '../../../shared/rules/notice/given.ts';
import { versionInForce } from '../../../shared/rules/notice/versions.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { showDate } from '../../ui/format.ts';
import { Literal } from '../../ui/Literal.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Stack } from '../../ui/Screen.tsx';
import type { FileView } from '../../vault/api.ts';
import { useRecordWords } from '../record/words.ts';
import { go } from '../shell/route.ts';
import { useSession } from '../shell/session.ts';
import { givingsOf } from './givings.ts';
import { useReadOnly } from './read-only.ts';

const pills = {
  missing: { tone: 'need', icon: TriangleAlert },
  outdated: { tone: 'need', icon: TriangleAlert },
  soon: { tone: 'wait', icon: Clock },
  good: { tone: 'calm', icon: Check },
} as const;

/** Which privacy notice the person was given last: its version and words, how, by whom and when. */
export function NoticeGiven({ view }: { view: FileView }) {
  const { t } = useTranslation();
  const words = useRecordWords('notice-given');
  const library = useSession((session) => session.library);
  const readOnly = useReadOnly();
  if (library === null) return null;
  const today = localDay(new Date());
  const { notices, noticeIssues, workers } = library;
  const givings = givingsOf(view, workers);
  const last = lastGiven(givings);
  const now = noticeState(givings, notices, noticeIssues, today);
  const counts = versionInForce(notices, noticeIssues, today);
  const by = 'by' in now ? showDate(now.by) : '';
  return (
    <Card icon={BookOpenText} title={t('notices.given.title')}>
      <Stack tight>
        <Rows>
          <Row
            name={
              last === null
                ? t('notices.given.none')
                : t('notices.given.is', {
                    version: last.version,
                    form: words.option('form', last.form),
                    how: t(`notices.given.how.${last.how}`),
                  })
            }
            {...(last === null
              ? {}
              : {
                  note: (
                    <>
                      {t('notices.given.on', { date: showDate(last.on) })}, {t('notices.given.by')}{' '}
                      <Literal>{last.worker}</Literal>
                    </>
                  ),
                })}
          >
            <Pill {...pills[now.state]}>{t(`notices.given.${now.state}`, { date: by })}</Pill>
          </Row>
        </Rows>
        {!readOnly && (
          <div>
            <Button
              icon={PencilLine}
              onPress={() =>
                go({
                  at: 'record',
                  file: view.file,
                  kind: 'notice-given',
                  record: null,
                  start: { version: counts === null ? '' : String(counts) },
                })
              }
            >
              {t('notices.given.write')}
            </Button>
          </div>
        )}
      </Stack>
    </Card>
  );
}
