import { CalendarClock, Landmark } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { localDay } from '../../../../shared/rules/calendar.ts';
import { lawPack } from '../../../../shared/rules/law-pack.ts';
import { Card, Facts } from '../../../ui/Card.tsx';
import { showDate } from '../../../ui/format.ts';
import { Pill } from '../../../ui/Pill.tsx';
import { Stack } from '../../../ui/Screen.tsx';

/** Which rules of law this Doorstep works by, where each comes from, and whether somebody has looked at them lately. */
export function LawsCard() {
  const { t } = useTranslation();
  const { version, validFrom, nextReview, rules } = lawPack;
  const isOverdue = nextReview < localDay(new Date());
  const date = showDate(nextReview);
  return (
    <Card icon={Landmark} title={t('laws.title')}>
      <Stack tight>
        <p>{t('laws.lead', { version, from: showDate(validFrom) })}</p>
        <p>
          <Pill tone={isOverdue ? 'need' : 'calm'} icon={CalendarClock}>
            {isOverdue ? t('laws.overdue', { date }) : t('laws.review', { date })}
          </Pill>
        </p>
        <Facts facts={rules.map(({ rule, source }) => ({ term: t(`laws.rules.${rule}`), value: source }))} />
      </Stack>
    </Card>
  );
}
