import { Printer, Save } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Literal } from '../../ui/Literal.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen, Stack } from '../../ui/Screen.tsx';
import type { Pack } from '../../vault/pack-api.ts';
import { usePaper } from '../shell/paper.ts';
import { go } from '../shell/route.ts';
import { copyOf } from './copy.ts';
import { PackPaper } from './PackPaper.tsx';
import { usePassphrase } from './passphrase.ts';
import { useSavePack } from './save-pack.ts';
import { usePack } from './use-pack.ts';

/** The copy as it leaves, and nothing else: what is on this screen is what is printed and saved. */
export function PaperScreen({ request }: { request: string }) {
  const { t } = useTranslation();
  const { value: pack, problem } = usePack(request);
  return (
    <Screen
      title={t('pack.paper')}
      back={{ label: t('pack.backToPack'), onPress: () => go({ at: 'pack', file: request }) }}
    >
      <ProblemNote problem={problem} />
      {pack !== null && <Shown pack={pack} />}
    </Screen>
  );
}

function Shown({ pack }: { pack: Pack }) {
  const { t } = useTranslation();
  const copy = useMemo(() => copyOf(pack, (letters) => t('pack.gap', { letters })), [pack, t]);
  const { person, right } = pack;
  const paper = usePaper({ thing: 'copy', file: person.file });
  const { busy, said, problem, save } = useSavePack(pack, copy);
  const passphrase = usePassphrase();
  return (
    <Stack>
      <div className="screen-only">
        <Stack>
          {copy.undecided > 0 && (
            <Banner tone="wait">{t('pack.undecided', { count: copy.undecided })}</Banner>
          )}
          {copy.changedSince.length > 0 && (
            <Banner tone="wait">{t('pack.changedSince', { count: copy.changedSince.length })}</Banner>
          )}
          <p>{t(`pack.inside.${right}`)}</p>
          <p>
            {t('pack.passphrase')} <strong className="pack-words">{passphrase}</strong>
          </p>
          <p>{t('pack.passphraseHow')}</p>
          <Buttons>
            <Button
              kind="main"
              icon={Save}
              busy={busy}
              isDisabled={passphrase === ''}
              onPress={() => save(passphrase)}
            >
              {t('pack.save')}
            </Button>
            <Button icon={Printer} busy={paper.busy} onPress={paper.print}>
              {t('receipt.print')}
            </Button>
          </Buttons>
          <p role="status">
            {said !== null && t(`pack.${said}`)}
            {paper.said !== null && t(`receipt.${paper.said}`)}
          </p>
          <ProblemNote problem={problem ?? paper.problem} />
        </Stack>
      </div>
      {right === 'access' ? <PackPaper pack={pack} copy={copy} /> : <Literal>{t('pack.noPaper')}</Literal>}
    </Stack>
  );
}
