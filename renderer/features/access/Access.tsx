import { KeyRound } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Columns, Stack } from '../../ui/Screen.tsx';
import type { FileView } from '../../vault/api.ts';
import { WhoOpened } from '../audit/WhoOpened.tsx';
import { useOffice } from '../shell/office.ts';
import { useLoaded, useVault } from '../shell/vault.tsx';
import { ErasureWaits } from './ErasureWaits.tsx';
import { Keeping } from './Keeping.tsx';
import { Share } from './Share.tsx';
import { WhoCanOpen } from './WhoCanOpen.tsx';

/** Who holds a key of this file, in plain words, and how to change it. */
export function Access({ view }: { view: FileView }) {
  const { t } = useTranslation();
  const vault = useVault();
  const { file } = view;
  const load = useCallback(() => vault.call('fileAccess', file), [vault, file]);
  const { value: access, problem, again } = useLoaded(load, file);
  const { value: office, problem: officeProblem, again: officeAgain } = useOffice();
  const changed = () => {
    again();
    officeAgain();
  };
  if (access === null) {
    return problem === null ? (
      <p className="ui-soft">{t('access.loading')}</p>
    ) : (
      <ProblemNote problem={problem} />
    );
  }
  return (
    <Stack>
      <ProblemNote problem={problem ?? officeProblem} />
      {office !== null && <ErasureWaits file={file} office={office} onChanged={changed} />}
      <Columns lead="first">
        <Stack>
          <WhoCanOpen file={file} access={access} office={office} onChanged={changed} />
          <WhoOpened file={file} />
        </Stack>
        <Stack>
          <Share file={file} could={access.could} onChanged={changed} />
          <Card icon={KeyRound} title={t('access.reference')}>
            <p className="file-reference">{access.reference}</p>
            <p className="ui-soft">{t('access.referenceFor')}</p>
          </Card>
          {office?.me.custodian === true && <Keeping file={file} held={access.held} />}
        </Stack>
      </Columns>
    </Stack>
  );
}
