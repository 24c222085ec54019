import { Hourglass } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { Card } from '../../ui/Card.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Stack } from '../../ui/Screen.tsx';
import type { FileRetention } from '../../vault/retention-api.ts';
import { useLoaded, useVault } from '../shell/vault.tsx';
import { reviewDay, Sum } from './Because.tsx';
import { Classes, Holds } from './Holds.tsx';

/** On the person's page: from when their file may be looked at for disposal, and how that day is worked out. */
export function KeptFor({ file }: { file: string }) {
  const { t } = useTranslation();
  const vault = useVault();
  const load = useCallback(() => vault.call('retention', file), [vault, file]);
  const { value, problem } = useLoaded(load, file);
  return (
    <Card icon={Hourglass} title={t('retention.keptFor')}>
      <ProblemNote problem={problem} />
      {value !== null && <Why retention={value} />}
    </Card>
  );
}

/** The day with its sum, what holds the file, and what in it has another day. */
export function Why({ retention }: { retention: FileRetention }) {
  const { t } = useTranslation();
  const { review, classes } = retention;
  return (
    <Stack tight>
      <p>
        <strong>{t('retention.earliest')}</strong> {reviewDay(t, review)}
      </p>
      {review.holds.length > 0 && <Banner tone="wait">{t('retention.heldNow')}</Banner>}
      <Holds retention={retention} />
      {review.steps.length > 0 && (
        <details>
          <summary>{t('retention.how')}</summary>
          <Sum retention={review} />
        </details>
      )}
      {classes.length > 0 && (
        <details>
          <summary>{t('retention.alsoHolds')}</summary>
          <Classes classes={classes} />
        </details>
      )}
      <p className="ui-soft">{t('retention.neverAlone')}</p>
    </Stack>
  );
}
