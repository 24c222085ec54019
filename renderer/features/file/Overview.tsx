import { Ear, FileClock, FileSignature, MapPin } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { inEnglish } from '../../../shared/record/consent-act.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Card, Facts, Row, Rows } from '../../ui/Card.tsx';
import { Literal } from '../../ui/Literal.tsx';
import { Columns, Stack } from '../../ui/Screen.tsx';
import type { FileView } from '../../vault/api.ts';
import { Withheld } from '../record/Withheld.tsx';
import { useServiceNames } from '../shell/services.ts';
import { Notes } from '../tell/Notes.tsx';
import { AnswerPill } from './AnswerPill.tsx';
import { addressFact, needsFacts, phoneFact } from './facts.tsx';
import { NoticeGiven } from './NoticeGiven.tsx';
import { ReachCard } from './ReachCard.tsx';
import { Questions } from './Questions.tsx';
import { useReadOnly } from './read-only.ts';

/** What one must know before knocking, on one page. */
export function Overview({ view }: { view: FileView }) {
  const { t } = useTranslation();
  const { person, decisions, draft, incomplete } = view;
  const services = useServiceNames(person.services);
  const readOnly = useReadOnly();
  return (
    <Stack>
      {incomplete && <Banner tone="wait">{t('file.incomplete')}</Banner>}
      {draft !== null && (
        <Banner tone="brand" icon={FileClock}>
          {t('file.unfinished')}
        </Banner>
      )}
      <Withheld sections={view.withheld} />
      <Questions view={view} />
      {!readOnly && <Notes file={view.file} />}
      <Columns>
        <Card icon={Ear} title={t('file.needs')}>
          <Facts facts={needsFacts(t, person)} />
        </Card>
        <Card icon={MapPin} title={t('file.reach')}>
          <Facts
            facts={[
              addressFact(t, person),
              // Behind broken glass nobody is asked what is allowed: the number alone is there.
              ...(readOnly ? [phoneFact(t, person)] : []),
              {
                term: t('record.person.fields.services'),
                value: services.length === 0 ? t('file.none') : <Literal>{services.join(', ')}</Literal>,
              },
            ]}
          />
        </Card>
      </Columns>
      {!readOnly && <ReachCard view={view} />}
      <NoticeGiven view={view} />
      <Card icon={FileSignature} title={t('file.decided')}>
        {decisions.length === 0 ? (
          <p>{t('file.nothingDecided')}</p>
        ) : (
          <Rows>
            {decisions.map(({ purpose, answer, decision }) => (
              <Row key={purpose} name={<Literal>{inEnglish(decision).question}</Literal>}>
                <AnswerPill answer={answer} />
              </Row>
            ))}
          </Rows>
        )}
      </Card>
    </Stack>
  );
}
