import { UserPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { List } from '../../ui/List.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen } from '../../ui/Screen.tsx';
import type { Problem } from '../../vault/api.ts';
import type { LikelyMatch } from '../../vault/people-api.ts';
import { PersonRow } from './PersonRow.tsx';
import { Reasons } from './Reasons.tsx';

interface Props {
  matches: LikelyMatch[];
  busy: boolean;
  problem: Problem | null;
  onBack: () => void;
  onAddAllTheSame: () => void;
}

/** Somebody like this is known already: look at them first, and go on all the same if it is somebody else. */
export function Matches({ matches, busy, problem, onBack, onAddAllTheSame }: Props) {
  const { t } = useTranslation();
  return (
    <Screen
      title={t('match.title', { count: matches.length })}
      lead={t('match.lead')}
      back={{ label: t('match.back'), onPress: onBack }}
    >
      <Card>
        <List className="people">
          {matches.map(({ person, reasons }) => (
            <PersonRow key={person.file} person={person}>
              <Reasons reasons={reasons} />
            </PersonRow>
          ))}
        </List>
      </Card>
      <ProblemNote problem={problem} />
      <Buttons push>
        <Button icon={UserPlus} busy={busy} onPress={onAddAllTheSame}>
          {t('match.addAllTheSame')}
        </Button>
      </Buttons>
    </Screen>
  );
}
