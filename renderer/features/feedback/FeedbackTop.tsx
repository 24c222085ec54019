import { MessagesSquare } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { Card, Facts, Row, Rows } from '../../ui/Card.tsx';
import { Literal } from '../../ui/Literal.tsx';
import { Stack } from '../../ui/Screen.tsx';
import { useRecordWords } from '../record/words.ts';
import { useLoaded, useVault } from '../shell/vault.tsx';

/** Which of these it is: a complaint about the service and one about information follow different laws. */
export function FeedbackTop() {
  const { t } = useTranslation();
  return (
    <>
      <Card icon={MessagesSquare} title={t('serviceFeedback.types')}>
        <Facts
          facts={(['complaint', 'information', 'thanks', 'opinion'] as const).map((type) => ({
            term: t(`serviceFeedback.${type}.what`),
            value: t(`serviceFeedback.${type}.how`),
          }))}
        />
      </Card>
      <Nameless />
    </>
  );
}

/** What people said without a name: the same in every file, because it belongs to none. */
function Nameless() {
  const { t } = useTranslation();
  const vault = useVault();
  const words = useRecordWords('feedback');
  const load = useCallback(() => vault.call('namelessFeedback'), [vault]);
  const { value } = useLoaded(load, null);
  if (value === null || value.length === 0) return null;
  return (
    <Card title={t('serviceFeedback.nameless', { count: value.length })}>
      <Stack>
        <p className="ui-soft">{t('serviceFeedback.namelessNote')}</p>
        <Rows>
          {value.map(({ file, values }) => (
            <Row
              key={file}
              name={`${words.label('helped')} ${words.option('helped', wordOf(values, 'helped'))}`}
              note={
                <Literal lines>
                  {[wordOf(values, 'good'), wordOf(values, 'better')].filter(Boolean).join('\n')}
                </Literal>
              }
            />
          ))}
        </Rows>
      </Stack>
    </Card>
  );
}
