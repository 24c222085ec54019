import { useTranslation } from 'react-i18next';
import { sections } from '../../../../shared/record/case/sections.ts';
import { topicNames } from '../../../../shared/rules/profile.ts';
import { Card, Row, Rows } from '../../../ui/Card.tsx';
import { showList } from '../../../ui/format.ts';
import { Literal } from '../../../ui/Literal.tsx';
import { Stack } from '../../../ui/Screen.tsx';
import { useRecordWords } from '../../record/words.ts';
import { Register } from '../../sharing/Register.tsx';
import { useSession } from '../../shell/session.ts';

/** What each service asks about, what it is paid by, and the questions of its assessments. */
export function ServicesTab() {
  const { t } = useTranslation();
  const words = useRecordWords('asked-more');
  const services = useSession(({ library }) => library?.services) ?? [];
  return (
    <Stack>
      <Card title={t('team.services.title')}>
        <Stack>
          <p className="ui-soft">{t('team.services.lead')}</p>
          <Rows>
            {services.map(({ code, name, sections: shown, leavesOut }) => {
              const parts = sections.filter((section) => shown.includes(section));
              const without = topicNames.filter((topic) => leavesOut.includes(topic));
              return (
                <Row
                  key={code}
                  name={<Literal>{name}</Literal>}
                  note={
                    <>
                      {parts.length === 0
                        ? t('team.services.everything')
                        : t('team.services.asks', {
                            parts: showList(parts.map((part) => t(`record.common.sections.${part}`))),
                          })}
                      {without.length > 0 && (
                        <>
                          {' '}
                          {t('team.services.leavesOut', {
                            topics: showList(without.map((topic) => words.option('topic', topic))),
                          })}
                        </>
                      )}
                    </>
                  }
                />
              );
            })}
          </Rows>
        </Stack>
      </Card>
      <Register of="contract" />
      <Register of="template" />
    </Stack>
  );
}
