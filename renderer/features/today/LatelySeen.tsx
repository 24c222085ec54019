import { Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { RovingList } from '../../ui/RovingList.tsx';
import type { PersonSummary } from '../../vault/people-api.ts';
import { PersonRow } from '../people/PersonRow.tsx';
import { go } from '../shell/route.ts';

/** How many people the day starts with; the rest are one search away. */
const most = 6;

/** @param people who was seen lately comes first. */
export function LatelySeen({ people }: { people: readonly PersonSummary[] }) {
  const { t } = useTranslation();
  const shown = people.slice(0, most);
  return (
    <Card icon={Users} title={t('today.people')}>
      {people.length === 0 && <p>{t('people.nobodyYet')}</p>}
      {people.length > 0 && (
        <RovingList className="people" items={shown.map(({ file }) => file)}>
          {shown.map((person) => (
            <PersonRow key={person.file} person={person} />
          ))}
        </RovingList>
      )}
      {people.length > most && (
        <div className="card-foot">
          <Buttons>
            <Button kind="quiet" onPress={() => go({ at: 'people' })}>
              {t('today.everybody')}
            </Button>
          </Buttons>
        </div>
      )}
    </Card>
  );
}
