import { FolderOpen, Merge, Split } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announce.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Literal } from '../../ui/Literal.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import type { FileView } from '../../vault/api.ts';
import type { KnownFile } from '../../vault/people-api.ts';
import { go } from '../shell/route.ts';
import { useAsk } from '../shell/vault.tsx';
import { useSaveLock } from '../sync/save-lock.ts';
import { useReadOnly } from './read-only.ts';

/** That this person has two files, said in both: where the file goes on, or what is shown here as well. */
export function SameBanner({ view: { file, same } }: { view: FileView }) {
  return (
    <>
      {same.main !== null && <OnePair file={file} other={same.main} goesOnThere />}
      {same.others.map((other) => (
        <OnePair key={other.file} file={file} other={other} goesOnThere={false} />
      ))}
    </>
  );
}

interface Props {
  file: string;
  other: KnownFile;
  /** This file goes on in the other, and not the other in this. */
  goesOnThere: boolean;
}

function OnePair({ file, other, goesOnThere }: Props) {
  const { t } = useTranslation();
  const { ask, busy, problem } = useAsk();
  const lock = useSaveLock();
  const readOnly = useReadOnly();
  const isHere = other.name !== '';
  const apart = async () => {
    const done = await ask('keepApart', file, other.file);
    if (done?.ok === true) announce(t('household.apartDone'));
  };
  return (
    <div className="file-alert">
      <Banner
        tone="brand"
        icon={Merge}
        title={t(goesOnThere ? 'household.goesOn' : 'household.alsoHere')}
        actions={
          isHere &&
          !readOnly && (
            <>
              <Button
                kind={goesOnThere ? 'main' : 'plain'}
                icon={FolderOpen}
                aria-label={t('household.openThis', { name: other.recordNumber })}
                onPress={() => go({ at: 'file', file: other.file, tab: 'overview' })}
              >
                {t('household.open')}
              </Button>
              <Button kind="quiet" icon={Split} busy={busy} onPress={() => void apart()} {...lock}>
                {t('household.apart')}
              </Button>
            </>
          )
        }
      >
        {isHere ? (
          <>
            <Literal>{other.name}</Literal>, {other.recordNumber}
          </>
        ) : (
          t('household.notHere')
        )}
        <ProblemNote problem={problem} />
      </Banner>
    </div>
  );
}
