import { ArrowLeft, ArrowRight, FileText, LockKeyholeOpen, type LucideIcon, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, Buttons } from '../../../ui/Button.tsx';
import { List } from '../../../ui/List.tsx';
import { ProblemNote } from '../../../ui/ProblemNote.tsx';
import { ScreenTitle, Stack } from '../../../ui/Screen.tsx';
import type { Problem } from '../../../vault/api.ts';

const lines: readonly { line: 'two' | 'open' | 'paper'; icon: LucideIcon }[] = [
  { line: 'two', icon: Users },
  { line: 'open', icon: LockKeyholeOpen },
  { line: 'paper', icon: FileText },
];

/** What the cards are for, and who is needed, before they are on screen. */
export function AboutCards({
  busy,
  problem,
  onBack,
  onNext,
}: {
  busy: boolean;
  problem: Problem | null;
  onBack: () => void;
  onNext: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Stack>
      <div>
        <ScreenTitle>{t('cards.aboutTitle')}</ScreenTitle>
        <p className="ui-lead">{t('cards.aboutLead')}</p>
      </div>
      <ProblemNote problem={problem} />
      <List className="promises">
        {lines.map(({ line, icon: Icon }) => (
          <li key={line}>
            <Icon aria-hidden size={26} />
            <span>{t(`cards.about.${line}`)}</span>
          </li>
        ))}
      </List>
      <Buttons>
        <Button icon={ArrowLeft} onPress={onBack}>
          {t('setup.back')}
        </Button>
        <Button kind="main" iconAfter={ArrowRight} busy={busy} onPress={onNext}>
          {t('cards.showFirst')}
        </Button>
      </Buttons>
    </Stack>
  );
}
