import { Equal, EqualNot, UserPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Pill, Pills } from '../../ui/Pill.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen } from '../../ui/Screen.tsx';
import type { LikelyMatch, Problem } from '../../vault/api.ts';
import { PersonRow } from './PersonRow.tsx';

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
        {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles */}
        <ul className="people" role="list">
          {matches.map(({ person, reasons }) => (
            <PersonRow key={person.file} person={person}>
              <Reasons reasons={reasons} />
            </PersonRow>
          ))}
        </ul>
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

function Reasons({ reasons }: { reasons: string[] }) {
  const { t, i18n } = useTranslation();
  return (
    <Pills>
      {reasons
        .filter((reason) => i18n.exists(`match.reason.${reason}`))
        .map((reason) => (
          <Pill
            key={reason}
            tone={against(reason) ? 'plain' : 'brand'}
            icon={against(reason) ? EqualNot : Equal}
          >
            {t(`match.reason.${reason}` as 'match.reason.SAME_NAME')}
          </Pill>
        ))}
    </Pills>
  );
}

/** Some reasons speak against it; they are shown too, so that nobody sees half of the picture. */
function against(reason: string): boolean {
  return reason.startsWith('OTHER_');
}
