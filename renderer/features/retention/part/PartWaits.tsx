import { useTranslation } from 'react-i18next';
import { showDate } from '../../../ui/format.ts';
import { inWords } from '../../../ui/in-words.ts';
import { List } from '../../../ui/List.tsx';
import { Literal } from '../../../ui/Literal.tsx';
import type { PartAsked } from '../../../vault/part-api.ts';
import { SecondAgrees } from '../../access/SecondAgrees.tsx';
import { useRecordName } from './ChooseRecords.tsx';

/** What somebody has asked to destroy, and a second person has not agreed to yet. */
export function PartWaits({ asked, onChanged }: { asked: readonly PartAsked[]; onChanged: () => void }) {
  return asked.map((one) => <Waiting key={one.offer} asked={one} onChanged={onChanged} />);
}

function Waiting({ asked, onChanged }: { asked: PartAsked; onChanged: () => void }) {
  const { t } = useTranslation();
  const nameOf = useRecordName();
  return (
    <SecondAgrees
      offer={asked.offer}
      canAgree={asked.canAgree}
      agree={{
        action: t('part.agree'),
        title: t('part.agreeTitle'),
        means: t('part.agreeMeans'),
        yes: t('part.agreeYes'),
      }}
      drop={t('part.drop')}
      onChanged={onChanged}
    >
      <p>
        {t('part.waits', {
          by: asked.by.map(inWords).join(', '),
          date: showDate(asked.at),
          ground: t(`erase.by.${asked.ground}`),
          expires: showDate(asked.expires),
        })}
      </p>
      <List label={t('part.goes')}>
        {asked.views.map((view) => (
          <li key={`${view.kind}/${view.record}`}>
            <Literal>{nameOf(view)}</Literal>
          </li>
        ))}
      </List>
      <Literal lines>{asked.why}</Literal>
    </SecondAgrees>
  );
}
