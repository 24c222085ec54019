import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { Button, Buttons } from '../../ui/Button.tsx';
import { showDate } from '../../ui/format.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen, Stack } from '../../ui/Screen.tsx';
import type { Pack, PackEntry } from '../../vault/pack-api.ts';
import { FileContext } from '../record/file-context.ts';
import { go } from '../shell/route.ts';
import { contextOf } from './context.ts';
import { EntryCard } from './EntryCard.tsx';
import { usePack } from './use-pack.ts';

/** Everything that is held about somebody, to be looked through before a copy goes to them. */
export function PackScreen({ request }: { request: string }) {
  const { t } = useTranslation();
  const { value: pack, problem } = usePack(request);
  return (
    <Screen
      title={t('pack.title')}
      lead={t('pack.lead')}
      back={{ label: t('pack.back'), onPress: () => go({ at: 'request', file: request }) }}
    >
      <ProblemNote problem={problem} />
      {pack !== null && (
        <FileContext value={contextOf(pack, [pack.person, ...pack.entries.map(({ view }) => view)])}>
          <Shown pack={pack} />
        </FileContext>
      )}
    </Screen>
  );
}

function Shown({ pack }: { pack: Pack }) {
  const { t } = useTranslation();
  const first = pack.entries.filter(({ look }) => look !== null);
  const rest = pack.entries.filter(({ look }) => look === null);
  return (
    <Stack>
      {pack.incomplete && <Banner tone="wait">{t('file.incomplete')}</Banner>}
      {pack.sealedAway.length > 0 && (
        <Banner tone="wait" title={t('pack.sealedAway', { count: pack.sealedAway.length })}>
          {pack.sealedAway.map(({ reference, at }) => (
            <p key={reference}>{t('pack.sealedOne', { reference, date: showDate(at) })}</p>
          ))}
        </Banner>
      )}
      <p>{t('pack.held', { count: pack.entries.length })}</p>
      <Buttons>
        <Button
          kind="main"
          iconAfter={ArrowRight}
          onPress={() => go({ at: 'pack-paper', file: pack.request })}
        >
          {t('pack.read')}
        </Button>
      </Buttons>
      <Part title={t('pack.lookFirst', { count: first.length })} entries={first} pack={pack} />
      <Part title={t('pack.rest')} entries={rest} pack={pack} />
    </Stack>
  );
}

function Part({ title, entries, pack }: { title: string; entries: readonly PackEntry[]; pack: Pack }) {
  if (entries.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <Stack>
        {entries.map((entry) => (
          <EntryCard key={`${entry.view.file}/${entry.view.record}`} entry={entry} pack={pack} />
        ))}
      </Stack>
    </section>
  );
}
